package dev.orderly.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.RawHttp;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No cache between the gateway and a browser keeps what is one person's, or is made to keep what is nobody's. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class CachingTest {

    private static String session = "";

    @BeforeAll
    static void signIn() {
        session = Browser.of("cathy", "customer").cookieHeader();
    }

    @ParameterizedTest
    @CsvSource({
        "200, GET /api/me",
        "200, GET /api/products",
        "200, HEAD /api/products",
        "200, POST /api/products",
        "200, GET /api/shipments?behave=pdf",
        "200, GET /api/stories/1",
        "200, GET /api/stream",
        "302, GET /api/login",
        "302, GET /api/signed-in",
        "304, GET /api/shipments?behave=unchanged",
        "400, GET /api/%zz",
        "403, GET /api/downstreams",
        "403, PATCH /api/me",
        "404, GET /api/unknown",
        "404, GET /api/me/style.css",
        "404, GET /api/me;style.css",
        "404, GET /api/me%2fstyle.css",
        "405, DELETE /api/products",
        "409, GET /api/products?behave=refuse",
        "414, GET /api/products?LONG",
        "431, GET /api/products LONG",
        "500, GET /api/products?behave=fail",
        "502, GET /api/invoices",
        "503, GET /api/products?behave=reset",
        "504, GET /api/shipments?behave=hang",
    })
    void nothingIsKept(int status, String call) throws IOException {
        assertNotKept(head(call, session), status);
    }

    @Test
    void norWhereWhoSignsOutIsSent() throws IOException {
        assertNotKept(head("GET /api/logout", Browser.of("cathy", "customer").cookieHeader()), 302);
    }

    @ParameterizedTest
    @CsvSource({
        "302, GET /api/login",
        "302, GET /api/logout",
        "302, GET /api/signed-in",
        "401, GET /api/me",
        "401, GET /api/stream",
        "401, POST /api/products",
        "401, GET /api/unknown",
    })
    void norWhatAStrangerIsTold(int status, String call) throws IOException {
        assertNotKept(head(call, "a=b"), status);
    }

    /** A cache may know such a path as a file, or as one that it should keep. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/me",
                "/api/%6de",
                "//api/me",
                "/api//me",
                "/assets/../api/me",
                "/assets/%2e%2e/api/me",
                "/./api/me",
                "/api/me/",
                "/api/./me",
                "/api/stories/x.css",
                "/%61pi/stories/x.css",
            })
    void norWhatIsWrittenInAnotherWay(String path) throws IOException {
        String head = head("GET " + path, session);

        if (!head.startsWith("HTTP/1.1 404")) {
            assertNotKept(head, Integer.parseInt(head.substring(9, 12)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Port: 1",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-Server: evil.example",
                "X-Host: evil.example",
                "X-HTTP-Host-Override: evil.example",
                "Forwarded: host=evil.example;proto=https",
                "X-Original-URL: /evil",
                "X-Rewrite-URL: /evil",
                "X-HTTP-Method-Override: DELETE",
                "X-Original-Host: evil.example",
            })
    void noHeaderOfAProxyChangesAnAnswer(String header) throws IOException {
        for (String path : List.of("/", "/api/login", "/api/signed-in?state=1&code=1", "/api/me", "/x")) {
            for (String cookie : List.of(session, "a=b")) {
                assertThat(answer(path, cookie, header + "\r\n")).as(path).isEqualTo(answer(path, cookie, ""));
            }
        }
    }

    /** A cache knows an answer by its host: another one is refused, or leads to Keycloak, which knows our address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example@OWN",
                "Host: OWN@evil.example",
                "Host: OWN/evil.example",
                "Host: OWN#evil.example",
                "Host: OWN, evil.example",
                "Host: evil.example OWN",
                "Host: OWN\r\nHost: evil.example",
                "Host:",
                "X-None: evil.example",
            })
    void noHostIsBelieved(String host) throws IOException {
        for (String target : List.of("/api/login?returnTo=/shop", "http://evil.example/api/login?returnTo=/shop")) {
            for (String cookie : List.of(session, "a=b")) {
                String answer = RawHttp.http1("GET %s HTTP/1.1\r\n%s\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                        .formatted(
                                target, host.replace("OWN", Browser.address("/").getAuthority()), cookie));

                assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
                assertThat(answer.lines().filter(line -> line.startsWith("location: ")))
                        .as(answer)
                        .allMatch(line -> line.equals("location: /shop") || line.contains("/realms/orderly/auth?"));
            }
        }
    }

    /** Without what is another in each answer. */
    private static String answer(String path, String cookie, String more) throws IOException {
        return RawHttp.http1("GET %s HTTP/1.1\r\n%sCookie: %s\r\nConnection: close\r\n%s\r\n"
                        .formatted(path, host(), cookie, more))
                .replaceAll("(state|nonce|code_challenge)=[^&\\s]*", "$1=")
                .replaceAll("q_auth_[^;]*;", "q_auth;")
                .replaceAll("Expires=[^;]*;", "")
                .replaceAll("(?i)\r\n(date|last-modified|etag): [^\r]*", "");
    }

    private static String head(String call, String cookie) throws IOException {
        String line = call.contains("?LONG") ? call.replace("LONG", "x".repeat(9_000)) : call.replace(" LONG", "");
        String more = call.contains(" LONG") ? "X-Long: " + "x".repeat(40_000) + "\r\n" : "";
        String script = line.startsWith("GET") || line.startsWith("PATCH") ? "" : "X-Requested-With: JavaScript\r\n";
        return RawHttp.head("%s HTTP/1.1\r\n%sCookie: %s\r\nConnection: close\r\n%s%s\r\n"
                .formatted(line, host(), cookie, script, more));
    }

    private static String host() {
        return "Host: %s\r\n".formatted(Browser.address("/").getAuthority());
    }

    private static void assertNotKept(String head, int status) {
        assertThat(head).startsWith("HTTP/1.1 " + status);
        assertThat(head.lines().filter(line -> line.toLowerCase().startsWith("cache-control:")))
                .as(head)
                .singleElement()
                .asString()
                .endsWith(": no-store");
        assertThat(head)
                .doesNotContainIgnoringCase("\nexpires:")
                .containsIgnoringCase("x-content-type-options: nosniff");
    }
}
