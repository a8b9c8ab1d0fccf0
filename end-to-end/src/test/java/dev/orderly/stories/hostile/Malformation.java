package dev.orderly.stories.hostile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What no client of HTTP sends. The server may answer as it likes, without a body, or close the connection. */
enum Malformation {
    NONE,
    NO_VERSION(
            message -> message.withLine(line -> line.replace(" HTTP/1.1", "")).text()),
    VERSION_OF_THE_FUTURE(
            message -> message.withLine(line -> line.replace("/1.1", "/9.9")).text()),
    VERSION_2(message -> message.withLine(line -> line.replace("/1.1", "/2.0")).text()),
    VERSION_NONSENSE(message ->
            message.withLine(line -> line.replace("HTTP/1.1", "HTCPCP/x")).text()),
    METHOD_IN_LOWER_CASE(
            message -> message.withLine(Malformation::lowerCaseMethod).text()),
    METHOD_NONSENSE(message -> message.withLine(line -> "\0\u00ff" + line).text()),
    METHOD_LONG(message -> message.withLine(line -> "M".repeat(100_000) + line).text()),
    NO_METHOD(message ->
            message.withLine(line -> line.substring(line.indexOf(' '))).text()),
    SPACES_IN_LINE(message -> message.withLine(line -> line.replace(" ", "   ")).text()),
    TABS_IN_LINE(message -> message.withLine(line -> line.replace(" ", "\t")).text()),
    EMPTY_LINES_FIRST(message -> "\r\n\r\n" + message.text()),
    TARGET_ABSOLUTE(message -> message.withLine(line -> line.replaceFirst(" /", " http://elsewhere/"))
            .text()),
    TARGET_ASTERISK(message ->
            message.withLine(line -> line.replaceFirst(" .* ", " * ")).text()),
    TARGET_AUTHORITY(message ->
            message.withLine(line -> line.replaceFirst(" .* ", " localhost:1 ")).text()),
    TARGET_RELATIVE(
            message -> message.withLine(line -> line.replaceFirst(" /", " ")).text()),
    TARGET_DOUBLE_SLASH(
            message -> message.withLine(line -> line.replaceFirst(" /", " //")).text()),
    TARGET_FRAGMENT(message ->
            message.withLine(line -> line.replace(" HTTP", "#a HTTP")).text()),
    NO_HOST(message -> message.without("Host").text()),
    HOST_TWICE(message -> message.with("Host: elsewhere").text()),
    HOST_NONSENSE(
            message -> message.without("Host").with("Host: \u00ff]:99999999").text()),
    HEADER_WITHOUT_COLON(message -> message.with("nonsense").text()),
    HEADER_WITHOUT_NAME(message -> message.with(": nonsense").text()),
    HEADER_WITH_SPACE_IN_NAME(message -> message.with("X nonsense : 1").text()),
    HEADER_WITH_BYTES_IN_NAME(message -> message.with("X-\u00c3\u00ff: 1").text()),
    HEADER_FOLDED(message -> message.with("X-Folded: one", " two", "\tthree").text()),
    HEADER_FIRST_FOLDED(message -> message.text().replaceFirst("\r\n", "\r\n ")),
    HEADER_WITH_NUL(message -> message.with("X-Nul: a\0b").text()),
    HEADER_WITH_CR(message -> message.with("X-Cr: a\rb").text()),
    HEADER_LONG(message -> message.with("X-Long: " + "x".repeat(100_000)).text()),
    HEADER_VERY_LONG(message -> message.with("X-Long: " + "x".repeat(1_500_000)).text()),
    HEADERS_MANY(message -> message.with(IntStream.range(0, 5_000)
                    .mapToObj(i -> "X-Many-" + i + ": 1")
                    .toArray(String[]::new))
            .text()),
    LINE_FEEDS_ONLY(message -> message.text().replace("\r\n", "\n")),
    CARRIAGE_RETURNS_ONLY(message -> message.text().replace("\r\n", "\r"), true),
    HEAD_WITHOUT_END(message -> message.line() + "\r\nHost: localhost", true),
    LENGTH_TWICE(message ->
            message.with("Content-Length: " + message.body().length()).text()),
    LENGTHS_DIFFERENT(message -> message.with("Content-Length: 1").text(), true),
    LENGTHS_IN_A_LIST(message -> length(message, "2, 2"), true),
    LENGTH_NEGATIVE(message -> length(message, "-1")),
    LENGTH_WITH_SIGN(message -> length(message, "+2"), true),
    LENGTH_NONSENSE(message -> length(message, "x")),
    LENGTH_EMPTY(message -> length(message, "")),
    LENGTH_HEXADECIMAL(message -> length(message, "0x2"), true),
    LENGTH_HUGE(message -> length(message, "9223372036854775807"), true),
    LENGTH_BEYOND_ALL_NUMBERS(message -> length(message, "99999999999999999999")),
    LENGTH_TOO_GREAT(message -> length(message, String.valueOf(message.body().length() + 10)), true),
    LENGTH_TOO_SMALL(message -> length(message, String.valueOf(message.body().length() / 2))),
    CHUNKED_AND_LENGTH(message ->
            message.with("Transfer-Encoding: chunked").withBody(chunks(message)).text()),
    CHUNKED_TWICE(message ->
            message.chunked(chunks(message)).with("Transfer-Encoding: chunked").text()),
    CHUNKED_NOT_LAST(message ->
            message.chunked(chunks(message)).with("Transfer-Encoding: identity").text()),
    CODING_NONSENSE(message -> message.without("Content-Length")
            .with("Transfer-Encoding: xchunked")
            .text()),
    CHUNKED_OBFUSCATED(message -> message.with("Transfer-Encoding:\u000bchunked")
            .withBody(chunks(message))
            .text()),
    CHUNKED_WELL(message -> message.chunked(chunks(message)).text()),
    CHUNK_SIZE_NONSENSE(message -> message.chunked("x\r\nab\r\n0\r\n\r\n").text()),
    CHUNK_SIZE_NEGATIVE(message -> message.chunked("-2\r\n{}\r\n0\r\n\r\n").text()),
    CHUNK_SIZE_HUGE(
            message -> message.chunked("ffffffffffffffffff\r\n{}\r\n0\r\n\r\n").text()),
    CHUNK_SIZE_WRONG(message -> message.chunked("1\r\n{}\r\n0\r\n\r\n").text()),
    CHUNK_EXTENSION_LONG(message ->
            message.chunked("2;" + "x".repeat(100_000) + "\r\n{}\r\n0\r\n\r\n").text()),
    CHUNK_WITHOUT_END(message -> message.chunked("ff\r\n{}").text(), true),
    TRAILERS(message -> message.chunked("2\r\n{}\r\n0\r\nAuthorization: Bearer x\r\nX: y\r\n\r\n")
            .text()),
    CONTINUE_EXPECTED(message -> message.with("Expect: 100-continue").text()),
    NONSENSE_EXPECTED(message -> message.with("Expect: nonsense").text()),
    UPGRADE_TO_HTTP_2(
            message -> message.with("Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: x")
                    .text(),
            true),
    UPGRADE_TO_WEBSOCKET(message -> message.with("Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Key: x")
            .text()),
    HTTP_2_PREFACE(message -> "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + message.text(), true),
    TLS_HELLO(message -> "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003" + message.text(), true),
    PIPELINED(message -> message.text() + message.with("Connection: close").text()),
    GARBAGE(message -> "\u00ff\u00fe\0".repeat(5_000), true);

    private interface Rendering {
        String text(Message message);
    }

    private final Rendering rendering;

    /** Whether the server has to wait for more: then the caller ends the stream. */
    private final boolean incomplete;

    Malformation() {
        this(Message::text, false);
    }

    Malformation(Rendering rendering) {
        this(rendering, false);
    }

    Malformation(Rendering rendering, boolean incomplete) {
        this.rendering = rendering;
        this.incomplete = incomplete;
    }

    String render(Message message) {
        return rendering.text(message);
    }

    boolean isIncomplete() {
        return incomplete;
    }

    private static String lowerCaseMethod(String line) {
        int end = line.indexOf(' ');
        return line.substring(0, end).toLowerCase() + line.substring(end);
    }

    private static String length(Message message, String length) {
        return message.without("Content-Length")
                .with("Content-Length: " + length)
                .text();
    }

    /** Each byte a chunk. */
    private static String chunks(Message message) {
        return message.body()
                        .chars()
                        .mapToObj(one -> "1\r\n" + (char) one + "\r\n")
                        .collect(Collectors.joining()) + "0\r\n\r\n";
    }
}
