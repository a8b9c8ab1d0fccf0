package dev.orderly.gateway.proxy;

import dev.orderly.gateway.GatewaySettings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Checks which instances answer at all, for people who watch the services without calling them. */
@ApplicationScoped
class Reachability {

    /** The minimum interval between checks of an instance, however many people watch. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final HttpClient client;
    private final Duration patience;
    private final Uni<Void> looking;

    Reachability(Vertx vertx, GatewaySettings settings, Downstreams downstreams) {
        this.patience = settings.downstream().connectTimeout();
        // a kept-alive connection could belong to an instance that is gone
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
        List<Uni<Void>> all = downstreams.all().stream()
                .map(Downstream::instances)
                .flatMap(instances -> instances.addresses().stream().map(address -> look(instances, address)))
                .toList();
        this.looking =
                Uni.join().all(all).andFailFast().replaceWithVoid().memoize().atLeast(FRESH);
    }

    /** Completes when the check has been recorded; never fails. */
    Uni<Void> look() {
        return looking;
    }

    /** Any answer means that the instance is there. */
    private Uni<Void> look(Instances instances, URI address) {
        var anything = new RequestOptions()
                .setMethod(HttpMethod.HEAD)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setTimeout(patience.toMillis());
        return Uni.createFrom()
                .completionStage(() -> client.request(anything)
                        .compose(HttpClientRequest::send)
                        .toCompletionStage())
                .invoke(() -> instances.found(address))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(() -> {
                    instances.avoid(address);
                    return Uni.createFrom().voidItem();
                });
    }
}
