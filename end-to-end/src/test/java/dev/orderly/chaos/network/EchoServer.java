package dev.orderly.chaos.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Sends back what it receives. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicLong received = new AtomicLong();

    EchoServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** In bytes. */
    long received() {
        return received.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> echo(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void echo(Socket client) {
        try (client) {
            for (int next = client.getInputStream().read();
                    next >= 0;
                    next = client.getInputStream().read()) {
                received.incrementAndGet();
                client.getOutputStream().write(next);
            }
        } catch (IOException e) {
            // the client is gone
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
