package dev.orderly.serviceapi.logging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.fixtures.LogLines;
import dev.orderly.serviceapi.fixtures.RawHttp;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers send ends up in the log as text, never as a line of its own, or as a terminal's command. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ForgedLinesTest {

    private static final Logger LOG = Logger.getLogger(ForgedLinesTest.class);

    private final String mark = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029", "\u001b[2J", "\u009b2J", "\b"})
    void aMessageStaysOnItsLine(String control) {
        var circular = new IllegalStateException("before " + control + mark);
        circular.addSuppressed(new IllegalStateException(circular));
        try (var log = new LogLines()) {
            LOG.warn("before " + control + mark);
            LOG.warnf("before %s", control + mark);
            LOG.error("It failed", circular);
            LOG.error("It failed", new IllegalStateException(new IllegalArgumentException("before " + control + mark)));

            assertOneLineEach(log, 5);
        }
    }

    @Test
    void aFaultKeepsItsTrace() {
        try (var log = new LogLines()) {
            LOG.error("It failed", new IllegalStateException(new IllegalArgumentException("before \n" + mark)));

            assertThat(log.text())
                    .contains("java.lang.IllegalStateException: java.lang.IllegalArgumentException: before \\n" + mark)
                    .contains("\tat " + ForgedLinesTest.class.getName())
                    .contains("Caused by: java.lang.IllegalArgumentException: before \\n" + mark);
        }
    }

    /** An * stands for the attack, percent-encoded in a path, escaped in JSON, as far as HTTP allows it in a header. */
    @ParameterizedTest
    @CsvSource({
        "true,  GET /failing/*, ,",
        "true,  GET /failing/a?text=*, ,",
        "true,  GET /failing/a,                     X-Text: *,",
        "true,  GET /failing/a,                     USER,",
        "true,  POST /failing,                      Content-Type: application/json, '{\"text\": \"*\"}'",
        "false, POST /failing,                      Content-Type: application/json, '{\"*\": \"\"}'",
        "false, POST /failing,                      Content-Type: application/json, '{\"text\": *}'",
        "false, POST /failing,                      Content-Type: application/json;charset=*, '{\"a\": 1}'",
        "false, GET /*, ,",
        "false, GET /replicas/*, ,",
        "false, GET /states/*/digest, ,",
        "false, GET /states/shipping.shipment.v1/republish/*, ,",
        "false, GET /dead-letters?topic=*, ,",
        "false, GET /dead-letters?cursor=*, ,",
        "false, GET /dead-letters?size=*, ,",
        "false, GET /dead-letters,                  Accept: application/*,",
        "false, GET /dead-letters,                  Accept-Language: *,",
        "false, GET /dead-letters,                  If-None-Match: *,",
        "false, GET /parcels,                       Orderly-Max-Staleness: *,",
        "false, GET /parcels,                       Orderly-Min-Version: *,",
        "false, GET /parcels,                       traceparent: *,",
        "false, GET /parcels,                       Authorization: Bearer *,",
        "false, GET /parcels,                       TOKEN,",
        "false, POST /states/shipping.shipment.v1/republish, Idempotency-Key: *,",
    })
    void nothingInARequestBecomesALine(boolean logged, String call, @Nullable String header, @Nullable String body)
            throws IOException {
        try (var log = new LogLines()) {
            String answer = send(call, header == null ? "" : header, body == null ? "" : body);

            assertThat(answer).startsWith("HTTP/1.1 ");
            assertOneLineEach(log, logged ? 1 : 0);
            assertThat(answer.startsWith("HTTP/1.1 5")).as(answer).isEqualTo(logged);
        }
    }

    private String send(String call, String header, String body) throws IOException {
        String text = "x\r\n" + mark + "\u001b[2J";
        // tokens with other control characters are refused
        String user = header.equals("USER") ? "x\r\n%1$s\u2028%1$s".formatted(mark) : "user";
        String token = header.equals("TOKEN") ? forgedToken(text) : Tokens.of(user, Roles.OPERATOR, Roles.DISPATCHER);
        String filled = body.replace("*", "x\\r\\n%1$s\\u2028%1$s".formatted(mark));
        String head = "%s HTTP/1.1\r\nContent-Length: %d\r\n%s%s"
                .formatted(
                        call.replace("*", URLEncoder.encode(text, UTF_8)),
                        filled.getBytes(ISO_8859_1).length,
                        header.startsWith("Authorization") ? "" : "Authorization: Bearer " + token,
                        header.contains(":") ? "\r\n" + header.replace("*", "x\u0085" + mark) : "");
        return RawHttp.answer(head.replace("\r\n\r\n", "\r\n"), filled);
    }

    private static String forgedToken(String text) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String escaped = text.replace("\r", "\\r").replace("\n", "\\n").replace("\u001b", "\\u001b");
        return base64.encodeToString(
                        "{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(escaped).getBytes(UTF_8)) + "."
                + base64.encodeToString(
                        "{\"sub\":\"%1$s\",\"iss\":\"%1$s\"}".formatted(escaped).getBytes(UTF_8))
                + ".AAAA";
    }

    private void assertOneLineEach(LogLines log, int least) {
        assertThat(log.lines().stream().filter(line -> line.contains(mark)))
                .as(log.text())
                .hasSizeGreaterThanOrEqualTo(least)
                .noneMatch(line -> line.startsWith(mark))
                .allMatch(line ->
                        line.strip().chars().noneMatch(letter -> letter != '\t' && Character.isISOControl(letter)));
    }
}
