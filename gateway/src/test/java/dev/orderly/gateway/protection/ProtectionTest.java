package dev.orderly.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ProtectionTest {

    private static final int TOO_LARGE = (1 << 20) + 1;

    private final Browser browser = Browser.of("petra", "customer");

    @Test
    void aChangeWithoutOurHeaderIsRefused() {
        HttpResponse<String> answer = browser.send(Browser.to("/api/orders").POST(BodyPublishers.ofString("{}")));

        assertProblem(answer, 403, "header-missing");
    }

    @Test
    void aCallFromAnotherOriginsPageIsRefused() {
        for (String origin : new String[] {"https://evil.example", "null", "http://localhost:1"}) {
            HttpResponse<String> answer = browser.send(
                    Browser.fromScript("/api/orders").header("Origin", origin).POST(BodyPublishers.ofString("{}")));

            assertProblem(answer, 403, "foreign-origin");
        }
    }

    @Test
    void whereTheBrowserSaysACallComesFromAnotherSiteItIsRefused() {
        assertProblem(
                browser.send(Browser.fromScript("/api/me").header("Sec-Fetch-Site", "cross-site")),
                403,
                "foreign-origin");
    }

    @Test
    void aCallFromOurOwnPagePasses() {
        String own = Browser.address("/").toString().replaceFirst("/$", "");

        HttpResponse<String> answer = browser.send(Browser.fromScript("/api/products")
                .header("Origin", own)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void noOtherOriginMayReadAnAnswer() {
        HttpResponse<String> answer = browser.send(Browser.to("/api/me").header("Origin", "https://evil.example"));

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        byte[] body = new byte[TOO_LARGE];
        BodyPublisher ofUnknownLength = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        for (BodyPublisher each : new BodyPublisher[] {BodyPublishers.ofByteArray(body), ofUnknownLength}) {
            HttpResponse<String> answer =
                    browser.send(Browser.fromScript("/api/orders").POST(each));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/orders/%zz, 0, 400", "/%zz, 0, 400", "/api/orders?q=, 9000, 414", "/?q=, 100000, 414"})
    void aPathThatIsTooLongOrNoneIsRefusedWithAProblem(String path, int more, int status) throws IOException {
        assertThat(head("GET " + path + "x".repeat(more) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json");
    }

    @Test
    void headersThatAreTooLongAreRefusedWithAProblem() throws IOException {
        assertThat(head("GET / HTTP/1.1", "Cookie: a=" + "x".repeat(40_000)))
                .startsWith("HTTP/1.1 431")
                .containsIgnoringCase("content-type: application/problem+json");
    }

    @Test
    void whatIsNotHereIsRefusedWithAProblem() {
        for (String path : new String[] {"/q/health", "/assets/none.js", "/api-docs/none.js", "/api"}) {
            HttpResponse<String> answer = browser.get(path);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    private static String head(String... lines) throws IOException {
        try (var socket = new Socket("localhost", Browser.address("/").getPort())) {
            String request = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyAnswerTellsTheBrowserWhatNotToDo() {
        for (HttpResponse<String> answer :
                new HttpResponse[] {browser.get("/"), browser.get("/api/me"), browser.get("/api/x")}) {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains(
                            "default-src 'self'", "script-src 'self';", "frame-ancestors 'none'", "object-src 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(browser.get("/api/products").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void nobodyCallsMoreOftenThanAllowed() {
        var hasty = Browser.of("hasty", "customer");

        HttpResponse<String> refused = IntStream.range(0, 3000)
                .mapToObj(i -> hasty.get("/api/me"))
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();

        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(browser.get("/api/me").statusCode()).as("others").isEqualTo(200);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:orderly:problem:" + name);
    }
}
