package dev.orderly.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.RawHttp;
import dev.orderly.gateway.fixtures.StubService;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        String answer = RawHttp.http1("POST /api/products HTTP/1.1\r\n" + head()
                + headers.replace("/", "\r\n").replace('#', ' ') + "\r\n\r\n0\r\n\r\n"
                + "GET /api/products?id=" + smuggled + " HTTP/1.1\r\n" + head() + "\r\n");

        assertThat(STATUS.matcher(answer).results().map(match -> match.group(1)))
                .containsExactly("400");
        assertThat(StubService.timesAsked(smuggled)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "transfer-encoding, chunked",
        "connection, keep-alive",
        "upgrade, h2c",
        "X-Upper-Case, a",
        "content-length, 0",
        "content-length, 99",
        "x-mine, 'a\r\nAuthorization: Bearer mine'",
        "x-mine, 'a\n'",
        "x-mine, 'a\u0000'",
        "'x-mine: a\r\nx-other', a",
        "transfer-encoding, xchunked",
    })
    void noHeaderOfHttp2BecomesAnotherOneInHttp1(String name, String value) throws IOException {
        for (int i = 0; i < 20; i++) {
            assertThat(RawHttp.http2("/api/products?id=" + smuggled, browser.cookieHeader(), Map.of(name, value)))
                    .isIn("", "{\"title\":\"Bad Request\",\"status\":400}");
        }

        assertThat(StubService.timesAsked(smuggled)).isZero();
        assertThat(browser.get("/api/products").statusCode())
                .as("others are not hurt")
                .isEqualTo(200);
    }

    @Test
    void anOrdinaryRequestOfEitherKindPasses() throws IOException {
        assertThat(new JsonObject(RawHttp.http2("/api/products", browser.cookieHeader(), Map.of("x-mine", "a")))
                        .getJsonObject("headers")
                        .getString("x-mine"))
                .isEqualTo("a");
        assertThat(RawHttp.http1("POST /api/products HTTP/1.1\r\n" + head()
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "ffffffffffffffff2\r\n{}\r\n0\r\n\r\n"})
    void aMalformedChunkIsTheCallersMistake(String body) throws IOException {
        assertThat(RawHttp.http1(
                        "POST /api/products HTTP/1.1\r\n" + head() + "Transfer-Encoding: chunked\r\n\r\n" + body))
                .doesNotContain("HTTP/1.1 5")
                .doesNotContain("HTTP/1.1 2");
    }

    private String head() {
        return "Host: %s\r\nCookie: %s\r\nX-Requested-With: JavaScript\r\n"
                .formatted(Browser.address("/").getAuthority(), browser.cookieHeader());
    }
}
