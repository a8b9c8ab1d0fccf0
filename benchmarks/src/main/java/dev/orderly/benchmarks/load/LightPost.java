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
record LightPost(URI address, String token) {

    static {
        // connections kept for the next call; there are five by default, and as many callers as there are threads
        System.setProperty("http.maxConnections", "100");
    }

    /** @return the body of a success */
    String send(String body, String key) throws IOException {
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
        boolean isSuccess = call.getResponseCode() / 100 == 2;
        try (InputStream in = isSuccess ? call.getInputStream() : call.getErrorStream()) {
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!isSuccess) {
                throw new Problem(
                        "POST %s was answered with %d: %s".formatted(address, call.getResponseCode(), answer));
            }
            return answer;
        }
    }
}
