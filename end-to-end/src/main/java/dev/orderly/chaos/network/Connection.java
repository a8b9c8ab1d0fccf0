package dev.orderly.chaos.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One connection through a link: what arrives at one of its sockets goes out of the other. */
final class Connection {

    private static final int PIECE = 32 * 1024;

    private final Socket client;
    private final Socket server;
    private final Valve valve;
    private final Meter meter;
    private final Consumer<Connection> whenEnded;
    private final AtomicBoolean ended = new AtomicBoolean();

    Connection(Socket client, Socket server, Valve valve, Meter meter, Consumer<Connection> whenEnded) {
        this.client = client;
        this.server = server;
        this.valve = valve;
        this.meter = meter;
        this.whenEnded = whenEnded;
    }

    void open() {
        Thread.ofVirtual().start(() -> forward(Direction.TO_SERVER, client, server));
        Thread.ofVirtual().start(() -> forward(Direction.TO_CLIENT, server, client));
    }

    private void forward(Direction direction, Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                valve.awaitPassage(direction, length);
                out.write(piece, 0, length);
                meter.passed(direction, length);
            }
            // the other direction may have something to say still
            valve.awaitPassage(direction, 0);
            to.shutdownOutput();
            if (from.isOutputShutdown()) {
                end();
            }
        } catch (IOException | InterruptedException e) {
            // one side is gone, so the other has to learn it
            end();
        }
    }

    /** Both sides see an ordinary end. */
    void end() {
        if (ended.compareAndSet(false, true)) {
            close(client);
            close(server);
            meter.ended();
            whenEnded.accept(this);
        }
    }

    /** Both sides see a reset. */
    void reset() {
        try {
            client.setSoLinger(true, 0);
            server.setSoLinger(true, 0);
        } catch (IOException e) {
            // closed by now
        }
        end();
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
