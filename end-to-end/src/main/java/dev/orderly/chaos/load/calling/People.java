package dev.orderly.chaos.load.calling;

import dev.orderly.chaos.load.Targets;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The demo users. Each calls in two ways: with a token, and through the portal. */
public final class People {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Answering.CONNECT_LIMIT)
            .build();
    private final Map<String, Caller> direct = new ConcurrentHashMap<>();
    private final Map<String, Caller> visiting = new ConcurrentHashMap<>();
    private final TokenEndpoint endpoint;
    private final Targets targets;

    public People(Targets targets) {
        this.targets = targets;
        this.endpoint = new TokenEndpoint(client, targets.realm());
    }

    public Caller direct(String user) {
        return direct.computeIfAbsent(
                user, name -> new Direct(name, new Tokens(endpoint, name, System::nanoTime), client));
    }

    public Caller atThePortal(String user) {
        return visiting.computeIfAbsent(
                user, name -> new Visiting(name, targets.of("gateway").getFirst()));
    }
}
