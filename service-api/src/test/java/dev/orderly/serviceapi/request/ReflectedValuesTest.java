package dev.orderly.serviceapi.request;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.Roles;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.serviceapi.fixtures.RawHttp;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer repeats of its request is neither a header of its own nor another document. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReflectedValuesTest {

    private static final String STATES = "/states/" + ShipmentState.TOPIC.name();

    /** {@code BREAK} is a percent-encoded line break with a header behind it, {@code FOLD} a folded line. */
    @ParameterizedTest
    @CsvSource({
        "404, GET /BREAK,",
        "404, GET /replicas/BREAK,",
        "404, POST /replicas/BREAK/rebuild,",
        "404, GET /states/BREAK/digest,",
        "404, POST /states/BREAK/republish,",
        "404, GET STATES/republish/BREAK,",
        "400, GET STATES/digest?bucket=BREAK,",
        "404, GET /dead-letters/BREAK,",
        "400, GET /dead-letters?topic=BREAK,",
        "400, GET /dead-letters?cursor=BREAK,",
        "400, GET /dead-letters?page=BREAK,",
        "400, GET /parcels,         Orderly-Max-Staleness: 1 FOLD",
        "400, GET /parcels,         Orderly-Min-Version: FOLD",
        "400, POST STATES/republish, Content-Type: FOLD",
        "202, POST STATES/republish, 'Content-Type: application/json;charset=\"FOLD\"'",
        "406, GET /dead-letters,    Accept: text/FOLD",
        "200, GET /dead-letters?topic=none, Accept: application/json;a=FOLD",
        "400, GET /dead-letters,    'Accept: application/json;a=\"\u001b[2J\"'",
        "200, GET /dead-letters?topic=none, If-None-Match: \"FOLD\"",
        "200, GET /dead-letters?topic=none, Accept-Language: FOLD",
        "202, POST STATES/republish, Idempotency-Key: UNIQUE FOLD",
    })
    void noValueBecomesAHeader(int status, String call, @Nullable String header) throws IOException {
        String answer = RawHttp.answer(
                """
                %s HTTP/1.1\r
                Authorization: Bearer %s\r
                Content-Length: 14\r
                %s\
                """.formatted(
                                        filled(call),
                                        Tokens.of("somebody", Roles.OPERATOR, Roles.DISPATCHER),
                                        header == null || !header.startsWith("Content-Type")
                                                ? "Content-Type: application/json"
                                                : "X-None: a")
                        + (header == null ? "" : "\r\n" + filled(header)),
                "{\"keys\": null}");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(headOf(answer))
                .as(answer)
                .noneMatch(line -> line.toLowerCase().startsWith("injected"))
                .noneMatch(line -> line.chars().anyMatch(letter -> letter < ' ' || letter > '~'));
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(body.chars()).as(body).noneMatch(letter -> letter < ' ');
        if (status >= 400 && !body.isEmpty()) {
            assertThat(JsonPath.from(body).getInt("status")).isEqualTo(status);
        }
    }

    @Test
    void aLinkIsOneTarget() throws IOException {
        String topic = "topic-" + UUID.randomUUID();
        inTransaction(() -> Sql.update("""
                insert into dead_letter (id, topic, partition, "offset", headers, reason, failed_at)
                select gen_random_uuid(), $1, 0, n, '{}', 'for a test', '2026-01-01T00:00:00Z'
                  from generate_series(1, 2) n
                """, topic));

        String answer = RawHttp.answer(
                filled("GET /dead-letters?size=1&topic=" + topic + "&a=BREAK&b=%3E;rel=evil,%3C//evil%3E;%22 HTTP/1.1")
                        + "\r\nAuthorization: Bearer " + Tokens.of("somebody", Roles.OPERATOR),
                "");

        assertThat(headOf(answer).stream().filter(line -> line.startsWith("Link: ")))
                .as(answer)
                .singleElement()
                .asString()
                .matches("Link: <\\?[^<>\\s\"]*>; rel=\"next\"");
    }

    private static String filled(String text) {
        return text.replace("STATES", STATES)
                .replace("BREAK", "x%0d%0aInjected:%20yes%1b%5b2J%e2%80%a8")
                .replace("FOLD", "x\r\n Injected: yes")
                .replace("UNIQUE", UUID.randomUUID().toString());
    }

    private static List<String> headOf(String answer) {
        return List.of(answer.substring(0, answer.indexOf("\r\n\r\n")).split("\r\n"));
    }
}
