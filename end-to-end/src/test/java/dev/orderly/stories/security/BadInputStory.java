package dev.orderly.stories.security;

import static java.util.Map.entry;

import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.Realm;
import dev.orderly.stories.fixtures.RunningOrderly;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No input leads to an internal error, and every refusal gives a reason. */
@ExtendWith(RunningOrderly.class)
class BadInputStory {

    private static final String SOMETHING = UUID.randomUUID().toString();

    private static final List<String> PATHS = List.of(
            "x",
            "-1",
            "%00",
            "%20",
            "%2e%2e%2f",
            "%ff%fe",
            "..;a=b",
            "0".repeat(1_500),
            "%F0%9F%92%A9",
            SOMETHING + "0",
            SOMETHING.toUpperCase());

    private static final List<String> QUERIES = List.of(
            "page=-1",
            "page=x",
            "page=2147483647&size=100",
            "page=99999999999999999999",
            "size=0",
            "size=101",
            "size=",
            "status=%00",
            "status=NOTHING",
            "status=&category=&q=",
            "q=%25%5f%00",
            "q=%ff",
            "q='%3b--",
            "q=" + "a".repeat(1_500),
            "category=%00",
            "topic=%00",
            "bucket=%00",
            "bucket=zzz");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "0",
            "\"text\"",
            "{",
            "{}{}",
            "\u0000",
            "{\"unknown\": 1}",
            "{\"quantity\": 1e999, \"reference\": \"r\"}",
            "{\"quantity\": 99999999999999999999, \"reference\": \"r\"}",
            "{\"quantity\": 1, \"reference\": \"\\u0000\"}",
            "{\"delta\": -2147483648, \"reason\": \"\\u0000\"}",
            "{\"delta\": 1.5, \"reason\": null}",
            "{\"amount\": {\"amount\": \"1e99999\", \"currency\": \"EUR\"}, \"reference\": \"r\"}",
            "{\"amount\": {\"amount\": \"NaN\", \"currency\": \"\\u0000\"}, \"reference\": \"r\"}",
            "{\"reason\": \"\\u0000\"}",
            "{\"reason\": {\"a\": []}}",
            "{\"carrier\": \"\\u0000\", \"trackingNumber\": \"\\ud800\"}",
            "{\"items\": null}",
            "{\"items\": [null]}",
            "{\"items\": [{\"productId\": \"x\", \"quantity\": 1}], \"place\": \"perhaps\"}",
            "{\"items\": [{\"productId\": \"" + SOMETHING + "\", \"quantity\": 0}]}",
            "{\"productId\": \"" + SOMETHING + "\", \"quantity\": 2147483648}",
            "{\"customerId\": \"\\u0000\"}",
            "{\"keys\": [null]}",
            "{\"keys\": [\"x\"]}",
            "{\"name\": \"\\u0000\", \"email\": \"a@b\", \"phone\": \"\\u0000\"}",
            "{\"name\": \"" + "n".repeat(100_000) + "\"}",
            "[".repeat(5_000));

    private static final List<Map.Entry<String, String>> HEADERS = List.of(
            entry("If-Match", "\"\\\""),
            entry("If-None-Match", "\"1\" W/"),
            entry("If-Modified-Since", "yesterday"),
            entry("If-Range", "?"),
            entry("Range", "bytes=9-1"),
            entry("Idempotency-Key", "k".repeat(5_000)),
            entry("Orderly-Min-Version", "order/x@y, ,@,/"),
            entry("Orderly-Max-Staleness", "-1e9"),
            entry("traceparent", "00-zz-zz-zz"),
            entry("Accept", "text/nonsense;q=x"),
            entry("Accept", "/"),
            entry("Accept", "blah"),
            entry("Accept", ""),
            entry("Accept", "application/json, ;"),
            entry("Accept", "application/json;q=2;;"),
            entry("Accept-Encoding", "nonsense;q=x"),
            entry("Accept-Charset", "nonsense"),
            entry("Content-Type", "text/plain; charset=nonsense"),
            entry("Content-Type", "application/json; charset=nonsense"),
            entry("Content-Type", "nonsense"),
            entry("Content-Type", "/"),
            entry("Content-Type", ""),
            entry("Content-Encoding", "nonsense"),
            entry("Cookie", "=;;=,"),
            entry("Origin", "nonsense"),
            entry("X-HTTP-Method-Override", "DELETE"),
            entry("X-Forwarded-For", "nonsense"),
            entry("Accept-Language", ";;;"));

    private final Person customer = Realm.newCustomer("bad-input-" + UUID.randomUUID());
    private final Matrix matrix = Matrix.read();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void badPathsAndQueriesAreRefusedWithoutAFault() {
        SoftAssertions.assertSoftly(softly -> matrix.differingOperations().forEach(operation -> {
            if (operation.path().contains("{")) {
                PATHS.forEach(path -> isNoFault(softly, operation, operation.address(path), "{}", Map.of()));
            }
            QUERIES.forEach(query ->
                    isDocumented(softly, operation, operation.address(SOMETHING) + "?" + query, "{}", Map.of()));
        }));
    }

    @Test
    void badBodiesAreRefusedWithoutAFault() {
        SoftAssertions.assertSoftly(softly -> matrix.differingOperations().stream()
                .filter(Operation::takesBody)
                .forEach(operation -> BODIES.forEach(
                        body -> isDocumented(softly, operation, operation.address(SOMETHING), body, Map.of()))));
    }

    @Test
    void badHeadersAreRefusedWithoutAFault() {
        SoftAssertions.assertSoftly(softly -> matrix.differingOperations()
                .forEach(operation -> HEADERS.forEach(header ->
                        isDocumented(softly, operation, operation.address(SOMETHING), "{}", Map.ofEntries(header)))));
    }

    /** The API's description contains the answer. */
    private void isDocumented(
            SoftAssertions softly, Operation operation, String address, String body, Map<String, String> headers) {
        int status = isNoFault(softly, operation, address, body, headers);
        softly.assertThat(ApiDocuments.statusesOf(operation))
                .as("%s %s with %s and %s", operation, address, shortened(body), headers)
                .contains(String.valueOf(status));
    }

    private int isNoFault(
            SoftAssertions softly, Operation operation, String address, String body, Map<String, String> headers) {
        Identity identity = matrix.letIn(operation).getFirst();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .method(
                        operation.method(),
                        operation.takesBody() ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
                .setHeader("Authorization", "Bearer " + identity.token(operation.service(), customer))
                .setHeader("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        String what = "%s %s with %s and %s".formatted(operation, address, shortened(body), headers);
        HttpResponse<String> answer = send(request.build(), what);
        softly.assertThat(answer.statusCode()).as(what).isLessThan(500);
        if (answer.statusCode() >= 400) {
            softly.assertThat(answer.headers().firstValue("Content-Type"))
                    .as("%s: %s", what, answer.body())
                    .hasValue("application/problem+json");
        }
        return answer.statusCode();
    }

    private HttpResponse<String> send(HttpRequest request, String what) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String body) {
        return body.length() < 80 ? body : body.substring(0, 80) + "...";
    }
}
