package dev.orderly.stories.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 if the connection was closed without an answer, -1 if it is not of HTTP/1.1
 * @param headers names in lower case
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

    static final Answer CLOSED = new Answer(0, Map.of(), new byte[0]);

    static final Answer OF_ANOTHER_PROTOCOL = new Answer(-1, Map.of(), new byte[0]);

    boolean isNone() {
        return status <= 0;
    }

    boolean isRefusal() {
        return status >= 400;
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Without parameters, in lower case; empty if there is none. */
    String mediaType() {
        return headers.getOrDefault("content-type", "").split(";")[0].trim().toLowerCase();
    }

    /** In UTF-8. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String text = text();
        return isNone() ? "none" : "%d %s".formatted(status, text.substring(0, Math.min(300, text.length())));
    }
}
