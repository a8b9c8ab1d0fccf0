package dev.orderly.stories.hostile;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.http.HttpEntity;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.client.entity.GzipDecompressingEntity;
import org.apache.http.impl.DefaultBHttpClientConnection;
import org.apache.http.util.EntityUtils;

/** Sends bytes over a connection of their own: a client of HTTP would refuse to. */
final class Wire {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int BUFFER = 8 << 10;

    /**
     * Sends the text, and waits for its answer.
     *
     * @param ending whether to end the stream after the text
     * @param bodiless whether no answer has a body, as to HEAD
     * @throws Hanging if there is none for ten seconds
     */
    static Answer exchange(String address, String text, boolean ending, boolean bodiless) throws Hanging {
        URI uri = URI.create(address);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), (int) LIMIT.toMillis());
            socket.setSoTimeout((int) LIMIT.toMillis());
            // The server may stop reading and answer early: then the answer counts.
            Thread writing = Thread.ofVirtual().start(() -> write(socket, text, ending));
            try (var connection = new DefaultBHttpClientConnection(BUFFER)) {
                connection.bind(socket);
                return read(connection, bodiless);
            } finally {
                writing.interrupt();
            }
        } catch (SocketTimeoutException e) {
            throw new Hanging();
        } catch (HttpException e) {
            return Answer.OF_ANOTHER_PROTOCOL;
        } catch (IOException closed) {
            return Answer.CLOSED;
        }
    }

    private static void write(Socket socket, String text, boolean ending) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            if (ending) {
                socket.shutdownOutput();
            }
        } catch (IOException closed) {
            // the reader sees it, too
        }
    }

    private static Answer read(DefaultBHttpClientConnection connection, boolean bodiless)
            throws IOException, HttpException {
        HttpResponse response = connection.receiveResponseHeader();
        while (response.getStatusLine().getStatusCode() == 100) {
            response = connection.receiveResponseHeader();
        }
        Map<String, String> headers = new HashMap<>();
        for (var header : response.getAllHeaders()) {
            headers.put(header.getName().toLowerCase(), header.getValue());
        }
        int status = response.getStatusLine().getStatusCode();
        if (bodiless || status < 200 || status == 204 || status == 304) {
            return new Answer(status, headers, new byte[0]);
        }
        connection.receiveResponseEntity(response);
        HttpEntity entity = response.getEntity();
        boolean compressed = headers.getOrDefault("content-encoding", "").equals("gzip");
        return new Answer(
                status, headers, EntityUtils.toByteArray(compressed ? new GzipDecompressingEntity(entity) : entity));
    }

    /** No answer in time. */
    static final class Hanging extends Exception {}

    private Wire() {}
}
