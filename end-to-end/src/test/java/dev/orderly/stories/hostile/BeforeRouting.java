package dev.orderly.stories.hostile;

import java.util.stream.Stream;

/** Statuses that no operation documents, because the answer is given before one is found. */
enum BeforeRouting {
    URI_TOO_LONG(414, "RequestHead refuses long request lines, whatever their path"),
    HEADERS_TOO_LARGE(431, "RequestHead refuses large headers, whatever the path"),
    BODY_TOO_LARGE(413, "Quarkus limits bodies, also for operations that take none");

    private final int status;

    BeforeRouting(int status, String reason) {
        this.status = status;
    }

    static boolean mayAnswer(int status) {
        return Stream.of(values()).anyMatch(known -> known.status == status);
    }
}
