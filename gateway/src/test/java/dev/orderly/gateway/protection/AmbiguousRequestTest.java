package dev.orderly.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.RawHttp;
import dev.orderly.gateway.fixtures.StubService;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two servers could read as different requests is no request. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class AmbiguousRequestTest {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d+)");

    private final Browser browser = Browser.of("amber", "customer");
    private final String smuggled = UUID.randomUUID().toString();

    /** A slash is a line break, a hash a space. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4/Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked/Content-Length: 4",
                "Content-Length: 5/Transfer-Encoding: xchunked",
                "Content-Length: 5/Transfer-Encoding: identity",
                "Transfer-Encoding: identity, chunked",
                "Transfer-Encoding: chunked/Transfer-Encoding: identity",
                "Transfer-Encoding: chunked, chunked",
                "Content-Length: 5/Transfer-Encoding#: chunked",
                "Content-Length: 5/Transfer-Encoding:\u000bchunked",
                "Content-Length: 5/Transfer-Encoding:/#chunked",
                "Content-Length: 5/Content-Length: 6",
                "Content-Length: 5, 6",
                "Content-Length: +5",
                "Content-Length: 0x5",
                "Content-Length: -5",
                "Content-Length: 5/Host: other.example",
                "Content-Length: 5/X-Mine: a\u0000b",
                "Content-Length: 5/X#Mine: a",
            })
    void nothingIsSmuggledPastTheEndOfARequest(String headers) throws IOException {
        String answer = RawHttp.answerTo("POST /api/products HTTP/1.1\r\n" + head()
                + headers.replace("/", "\r\n").replace('#', ' ') + "\r\n\r\n0\r\n\r\n"
                + "GET /api/products?id=" + smuggled + " HTTP/1.1\r\n" + head() + "\r\n");

        assertThat(STATUS.matcher(answer).results().map(match -> match.group(1)))
                .containsExactly("400");
        assertThat(StubService.timesAsked(smuggled)).isZero();
    }

    @Test
    void anOrdinaryRequestPasses() throws IOException {
        assertThat(RawHttp.answerTo("POST /api/products HTTP/1.1\r\n" + head()
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    /** In HTTP/2 a header could contain a line break, which would end it in HTTP/1. */
    @Test
    void http2IsNotSpoken() throws IOException {
        assertThat(RawHttp.answerTo("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "ffffffffffffffff2\r\n{}\r\n0\r\n\r\n"})
    void aMalformedChunkIsTheCallersMistake(String body) throws IOException {
        assertThat(RawHttp.answerTo(
                        "POST /api/products HTTP/1.1\r\n" + head() + "Transfer-Encoding: chunked\r\n\r\n" + body))
                .doesNotContain("HTTP/1.1 5")
                .doesNotContain("HTTP/1.1 2");
    }

    private String head() {
        return "Host: %s\r\nCookie: %s\r\nX-Requested-With: JavaScript\r\n"
                .formatted(Browser.address("/").getAuthority(), browser.cookieHeader());
    }
}
