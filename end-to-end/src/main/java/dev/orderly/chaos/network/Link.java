package dev.orderly.chaos.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way from one program to another, through a proxy on a port of its own. Any thread may use it. */
public final class Link implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final String from;
    private final String to;
    private final int target;
    private final ServerSocket entrance;
    private final Meter meter = new Meter();
    private final Valve valve = new Valve(meter);
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private Link(String from, String to, int target, ServerSocket entrance) {
        this.from = from;
        this.to = to;
        this.target = target;
        this.entrance = entrance;
    }

    /** @param target the port of the program that listens; it need not run yet */
    static Link open(String from, String to, int target) {
        try {
            var link = new Link(from, to, target, new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(link::accept);
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public Traffic traffic() {
        return meter.traffic();
    }

    /** Whether something passed within the last seconds. */
    boolean isBusy() {
        return meter.silence().compareTo(BUSY) < 0;
    }

    /** From now on, until another one is set. */
    public void disturb(Disturbance disturbance) {
        valve.set(disturbance);
        if (disturbance.cut()) {
            connections.forEach(Connection::end);
        }
    }

    /** Resets the open connections; new ones can be opened. */
    public void reset() {
        connections.forEach(Connection::reset);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                if (!entrance.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) {
        var server = new Socket();
        try {
            if (valve.isCut()) {
                throw new IOException("cut");
            }
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            add(client, server);
        } catch (IOException e) {
            meter.refused();
            Connection.close(client);
            Connection.close(server);
        }
    }

    private void add(Socket client, Socket server) {
        var connection = new Connection(client, server, valve, meter, connections::remove);
        connections.add(connection);
        connection.open();
        if (valve.isCut()) {
            connection.end();
        }
    }

    @Override
    public String toString() {
        return "%s to %s".formatted(from, to);
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.forEach(Connection::end);
    }
}
