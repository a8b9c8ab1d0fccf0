package dev.orderly.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class PassingCallsOnTest {

    private final Browser browser = Browser.of("paula", "clerk");

    @ParameterizedTest
    @CsvSource({
        "/api/products?q=a%20b&page=0, /products, q=a%20b&page=0",
        "/api/customers/me, /customers/me,",
        "/api/shipments/0193e8a0-0000-7000-8000-000000000001, /shipments/0193e8a0-0000-7000-8000-000000000001,",
        "/api/services/shipping/replicas/ordering.order.v1, /replicas/ordering.order.v1,",
    })
    void aServiceSeesItsOwnPath(String asked, String path, String query) {
        JsonObject seen = seen(browser.get(asked));

        assertThat(seen.getString("path")).isEqualTo(path);
        assertThat(seen.getString("query")).isEqualTo(query);
    }

    @Test
    void aServiceSeesMethodAndBody() {
        JsonObject seen = seen(browser.send("PUT", "/api/customers/me", "{\"name\": \"Paula\"}"));

        assertThat(seen.getString("method")).isEqualTo("PUT");
        assertThat(seen.getString("body")).isEqualTo("{\"name\": \"Paula\"}");
    }

    @Test
    void whatHttp1CanHttp2Can() throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            // The first call upgrades the connection, the others use it from the start.
            for (String method : List.of("GET", "PUT", "GET", "POST")) {
                boolean hasBody = method.startsWith("P");
                HttpResponse<String> answer = client.send(
                        Browser.fromScript("/api/customers/me")
                                .header("Cookie", browser.cookieHeader())
                                .method(method, hasBody ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());

                assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(seen(answer).getString("method")).isEqualTo(method);
                assertThat(seen(answer).getString("body")).isEqualTo(hasBody ? "{}" : "");
            }
            HttpResponse<String> refused = client.send(
                    Browser.fromScript("/api/unknown")
                            .header("Cookie", browser.cookieHeader())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatCanBeReadCanBeAskedForWithoutItsContent() {
        HttpResponse<String> answer = browser.send(Browser.to("/api/products").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aServiceIsShownATokenForItAlone() {
        JsonObject claims = claims(headers("/api/products").getString("authorization"));

        assertThat(claims.getString("aud")).isEqualTo("warehouse");
        assertThat(claims.getString("sub")).isEqualTo("paula");
    }

    @Test
    void aTokenIsExchangedOnceForEachService() {
        String first = headers("/api/products").getString("authorization");

        assertThat(headers("/api/stock").getString("authorization")).isEqualTo(first);
        assertThat(headers("/api/customers").getString("authorization")).isNotEqualTo(first);
    }

    @Test
    void whatIsTheBrowsersOwnOrTheConnectionsDoesNotPass() throws IOException {
        // Java's client refuses to send such headers
        String answer = raw(
                "GET /api/products HTTP/1.0",
                "Host: " + Browser.address("/").getAuthority(),
                "Cookie: " + browser.cookieHeader(),
                "Authorization: Bearer the-browsers-own",
                "X-Forwarded-For: 10.0.0.1",
                "Connection: X-Other",
                "Connection: X-Mine",
                "X-Mine: 1",
                "TE: trailers",
                "Upgrade: websocket",
                "Proxy-Authorization: x",
                "Referer: http://somewhere",
                "Orderly-Min-Version: order/1@2");

        JsonObject headers = new JsonObject(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
                .getJsonObject("headers");
        assertThat(headers.fieldNames())
                .contains("orderly-min-version", "authorization")
                .doesNotContain(
                        "cookie", "x-forwarded-for", "x-mine", "te", "upgrade", "proxy-authorization", "referer");
        assertThat(headers.getString("authorization")).doesNotContain("the-browsers-own");
    }

    @Test
    void theTraceGoesOn() {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        HttpResponse<String> answer =
                browser.send(Browser.to("/api/products").header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

        assertThat(seen(answer).getJsonObject("headers").getString("traceparent"))
                .contains(trace);
    }

    @Test
    void theAnswerIsTheServicesWithoutWhatIsNotTheBrowsers() {
        HttpResponse<String> answer = browser.get("/api/orders/1");

        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().firstValue("Location")).contains("/api/orders/1");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "keep-alive");
        assertThat(browser.get("/api/services/ordering/replicas").headers().firstValue("Location"))
                .contains("/api/services/ordering/orders/1");
    }

    @Test
    void anAnswerInJsonIsCompressedForWhoCanReadThat() {
        HttpResponse<String> answer = browser.send(Browser.to("/api/products").header("Accept-Encoding", "gzip"));

        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
    }

    @Test
    void whatAServiceRefusesIsItsAnswer() {
        HttpResponse<String> answer = browser.get("/api/products?behave=fail");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/",
                "/api/q/metrics",
                "/api/nothing",
                "/api/ordersandmore",
                "/api/services/nobody/replicas",
                "/api/services/ordering/orders",
                "/api/services/ordering/q/health",
                "/api/services/ordering",
                "/api/orders//1",
                "/api/orders/%2e%2e/q/metrics",
                "/api/orders/..%2fq",
                "/api/orders/1%2f..%2f..%2fq",
                "/api/orders/%252e%252e/q",
                "/api/orders/a%5cb",
                "/api/orders/%00",
                "/api/orders/.;/q",
                "/api/services/ordering%2freplicas",
            })
    void onlyKnownPathsPass(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/orders/../q/metrics", "/api/../q/metrics", "/api/./orders", "/api/orders/..;/q"})
    void aPathThatClimbsReachesNoService(String path) throws IOException {
        // Java's client would resolve such a path
        String answer = raw(
                "GET " + path + " HTTP/1.1",
                "Host: " + Browser.address("/").getAuthority(),
                "Cookie: " + browser.cookieHeader(),
                "Connection: close");

        assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotStartWith("HTTP/1.1 5");
    }

    @Test
    void onlyKnownMethodsPass() {
        HttpResponse<String> answer = browser.send("DELETE", "/api/products", "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow().split(", "))
                .containsExactlyInAnyOrder("GET", "HEAD", "POST", "PUT");
    }

    private JsonObject headers(String path) {
        return seen(browser.get(path)).getJsonObject("headers");
    }

    private static JsonObject seen(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private static JsonObject claims(String authorization) {
        String payload = authorization.substring("Bearer ".length()).split("\\.")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private static String raw(String... lines) throws IOException {
        try (var socket = new Socket("localhost", Browser.address("/").getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return String.join("\n", reader.lines().toList());
        }
    }
}
