package dev.orderly.stories.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A request as HTTP/1.1 writes it. @param headers lines without their ends */
record Message(String line, List<String> headers, String body) {

    private static final String END = "\r\n";

    String text() {
        return line + END + String.join(END, headers) + END + END + body;
    }

    Message withLine(UnaryOperator<String> change) {
        return new Message(change.apply(line), headers, body);
    }

    Message withBody(String other) {
        return new Message(line, headers, other);
    }

    Message with(String... more) {
        List<String> lines = new ArrayList<>(headers);
        lines.addAll(List.of(more));
        return new Message(line, lines, body);
    }

    Message without(String name) {
        return new Message(
                line,
                headers.stream()
                        .filter(header -> !header.toLowerCase().startsWith(name.toLowerCase() + ":"))
                        .toList(),
                body);
    }

    /** The body in chunks as given, instead of with its length. */
    Message chunked(String chunks) {
        return without("Content-Length").with("Transfer-Encoding: chunked").withBody(chunks);
    }
}
