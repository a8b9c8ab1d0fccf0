package dev.orderly.launcher.component;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Checks whether something answers. */
public final class Probe {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** Whether a GET is answered with 200. */
    public static boolean http(String address) {
        try {
            // called ten times a second during the start: much cheaper than an HttpClient
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout((int) LIMIT.toMillis());
            connection.setReadTimeout((int) LIMIT.toMillis());
            // an open connection would delay the other side's shutdown
            connection.setRequestProperty("Connection", "close");
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whether a mail server greets with 220. */
    static boolean smtp(int port) {
        try (Socket socket = connect(port)) {
            byte[] greeting = socket.getInputStream().readNBytes(3);
            return new String(greeting, StandardCharsets.US_ASCII).equals("220");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whether a broker answers an ApiVersions request: it does so only after joining the cluster. */
    static boolean kafka(int port) {
        try (Socket socket = connect(port)) {
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10); // length of what follows
            out.writeShort(18); // ApiVersions
            out.writeShort(0); // version
            out.writeInt(1); // correlation id
            out.writeShort(-1); // no client id
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            in.readInt(); // length
            return in.readInt() == 1 && in.readShort() == 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket();
        try {
            socket.setSoTimeout((int) LIMIT.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) LIMIT.toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Probe() {}
}
