package dev.orderly.benchmarks.load;

import dev.orderly.launcher.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Posts JSON again and again. The caller's own thread does it all, which takes half the processor time of {@link
 * java.net.http.HttpClient}: what the load generator takes, what it measures lacks.
 */
public record LightPost(URI address, String token) {

    /** @param body empty if the answer has none */
    public record Answer(int status, String body) {

        /** The body of a success. */
        String orThrow() {
            if (status / 100 != 2) {
                throw new Problem("Posting was answered with %d: %s".formatted(status, body));
            }
            return body;
        }
    }

    static {
        // connections kept for the next call: five by default, here more than there are calls at once
        System.setProperty("http.maxConnections", "1000");
    }

    public Answer send(String body, String key) throws IOException {
        var call = (HttpURLConnection) address.toURL().openConnection();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.setDoOutput(true);
        call.setFixedLengthStreamingMode(bytes.length);
        call.setRequestProperty("Authorization", "Bearer " + token);
        call.setRequestProperty("Accept", "application/json");
        call.setRequestProperty("Content-Type", "application/json");
        call.setRequestProperty("Idempotency-Key", key);
        try (OutputStream out = call.getOutputStream()) {
            out.write(bytes);
        }
        int status = call.getResponseCode();
        try (InputStream in = status < 400 ? call.getInputStream() : call.getErrorStream()) {
            return new Answer(status, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
