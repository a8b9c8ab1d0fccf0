package dev.orderly.serviceapi.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.Roles;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.serviceapi.fixtures.RawHttp;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class HostileRequestTest {

    private static final int TOO_LARGE = 1_100_000;

    @Test
    void aBodyThatIsTooLargeIsRefusedWithAProblem() throws IOException {
        assertThat(answer("Content-Length: " + TOO_LARGE, " ".repeat(TOO_LARGE)))
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("content-type: application/problem+json");
    }

    @Test
    void aBodyInABrokenEncodingIsRefusedAsUnreadable() throws IOException {
        String body = new String("{}".getBytes(Charset.forName("UTF-32BE")), ISO_8859_1) + "nonsense";

        assertThat(answer("Content-Length: " + body.length(), body))
                .startsWith("HTTP/1.1 400")
                .contains("urn:orderly:problem:body-unreadable");
    }

    @Test
    void aMalformedUpgradeToHttp2IsAnswered() throws IOException {
        assertThat(answer(
                        "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: x\r\nContent-Length: 2",
                        "{}"))
                .startsWith("HTTP/1.1 202");
    }

    @Test
    void aLengthThatIsNoNumberIsTheCallersFault() throws IOException {
        assertThat(answer("Content-Length: 99999999999999999999", "{}")).startsWith("HTTP/1.1 400");
    }

    private static String answer(String headers, String body) throws IOException {
        return RawHttp.answer(
                """
                POST /states/%s/republish HTTP/1.1\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                %s\
                """.formatted(
                        ShipmentState.TOPIC.name(), Tokens.of(UUID.randomUUID().toString(), Roles.OPERATOR), headers),
                body);
    }
}
