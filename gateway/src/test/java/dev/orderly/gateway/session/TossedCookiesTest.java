package dev.orderly.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.RawHttp;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Another host of the same site, or another path, sets cookies that browsers send here, too: before or after the
 * genuine one, because a server sees neither domain nor path.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class TossedCookiesTest {

    private static final Pattern WORD = Pattern.compile("(OWN|OTHER)([12]?)");

    private static String own = "";
    private static String other = "";

    @BeforeAll
    static void signIn() {
        own = Browser.of("tessa", "customer").sessionCookie().getValue();
        other = Browser.of("mallory", "customer").sessionCookie().getValue();
    }

    /** {@code OWN} and {@code OTHER} are two persons' sessions, {@code OWN1} and {@code OWN2} the halves of one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "q_session=OTHER; q_session=OWN",
                "q_session=OWN; q_session=OTHER",
                "q_session=OWN; q_session_chunk_1=OTHER",
                "q_session_chunk_1=OTHER; q_session=OWN",
                "q_session_chunk_1=OTHER1; q_session_chunk_2=OTHER2; q_session=OWN",
                "q_session_chunk_1=OTHER1; q_session_chunk_1=OWN1; q_session_chunk_2=OWN2",
                "q_session_chunk_1=OWN1; q_session_chunk_2=OTHER2",
                "q_session_chunk_1=OTHER1; q_session_chunk_2=OWN2",
                "q_session_chunk_1=OWN2; q_session_chunk_2=OWN1",
                "q_session_chunk_1=OWN1",
                "q_session_chunk_2=OWN2",
                "q_session_chunk_1=OWN1; q_session_chunk_01=OTHER1; q_session_chunk_2=OWN2",
                "q_session_chunk_=OWN",
                "q_session_chunk_x=OWN",
                "q_session_chunk_1=OWN1; q_session_chunk_x=OWN2",
                "q_session_chunk_99999999999=OWN",
                "q_session=OWN; q_session_chunk_x=OTHER",
                "q_session=OWN; q_session_at=OTHER; q_session_rt=OTHER",
                "q_session=OWN; q_session_elsewhere=OTHER",
                "q_session_elsewhere=OTHER; q_session=OWN",
                "q_session_elsewhere=OWN",
                "q_session_Default=OTHER; q_session=OWN",
                "q_session_=OTHER; q_session=OWN",
                "q_auth=x; q_session=OWN",
                "q_auth_=x; q_auth_elsewhere_1=x; q_session=OWN",
                "q_auth_elsewhere_1=x",
                "Q_SESSION=OTHER; q_session=OWN",
                "q_session=\"OWN\"",
                "q_session=\"OTHER; q_session=OWN\"",
                "q_session=OWN, q_session=OTHER",
                "$Version=1; q_session=OWN; $Path=/",
                "q_session =OTHER; q_session=OWN",
                "q_session= OWN",
                "q_session",
                "q_session=",
                "q_session=; q_session=OWN",
                "=OTHER; q_session=OWN",
                ";;;=;q_session",
                "q_session=OWN1",
                "q_session=OWNx",
                "q_session=OWN.OTHER",
                "q_session=OTHER1OWN2",
            })
    void nobodyGetsAnothersSessionByThem(String tossed) throws IOException {
        String cookies = filled(tossed);

        assertThat(subject(cookies)).isIn("tessa", "nobody");
        for (String path : List.of("/api/login", "/api/signed-in?state=1&code=1")) {
            assertThat(answer(path, cookies)).as(path).startsWith("HTTP/1.1 302");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "q_session=OWN; q_sessions=OTHER; not_q_session=OTHER",
        "q_session_chunk_1=OWN1; q_session_chunk_2=OWN2",
        "q_session_chunk_2=OWN2; a=b; q_session_chunk_1=OWN1",
        "q_session_elsewhere=OTHER; q_session=OWN; q_session_chunk_x=OTHER",
    })
    void aSessionBesideOtherCookiesIsOne(String cookies) throws IOException {
        assertThat(subject(filled(cookies))).isEqualTo("tessa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q_session_chunk_x=OWN", "q_session_chunk_1=OWN1", "q_session=OWN; q_session_elsewhere=OTHER"})
    void nobodyIsKeptFromSigningOutByThem(String tossed) throws IOException {
        own = Browser.of("tessa", "customer").sessionCookie().getValue();

        assertThat(answer("/api/logout", filled(tossed))).startsWith("HTTP/1.1 302");
    }

    /** In one pass: a session may contain such a word by chance. */
    private static String filled(String cookies) {
        return WORD.matcher(cookies).replaceAll(word -> {
            String session = word.group(1).equals("OWN") ? own : other;
            return switch (word.group(2)) {
                case "1" -> half(session);
                case "2" -> session.substring(half(session).length());
                default -> session;
            };
        });
    }

    private static String half(String cookie) {
        return cookie.substring(0, cookie.length() / 2);
    }

    private static String subject(String cookies) throws IOException {
        String answer = answer("/api/me", cookies);
        assertThat(answer.substring(0, 12)).isIn("HTTP/1.1 200", "HTTP/1.1 401");
        return new JsonObject(answer.substring(answer.indexOf('{'))).getString("subject", "nobody");
    }

    private static String answer(String path, String cookies) throws IOException {
        return RawHttp.http1("GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                .formatted(path, Browser.address("/").getAuthority(), cookies));
    }
}
