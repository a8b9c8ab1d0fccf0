package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.process.Launch;
import java.util.List;
import java.util.Map;

/** A mail server that delivers into files: see {@link FileMailServer}. */
public final class Smtp implements Component {

    private final Home home;
    private final int port;

    public Smtp(Home home, int port) {
        this.home = home;
        this.port = port;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public Launch launch() {
        List<String> command = new Jvm("64m")
                .withClassPath(Jvm.ownClassPath())
                .with(
                        FileMailServer.class.getName(),
                        Integer.toString(port),
                        home.data().resolve("mail").toString())
                .command();
        return new Launch(command, Map.of(), home.data());
    }

    @Override
    public boolean isReady() {
        return Probe.smtp(port);
    }
}
