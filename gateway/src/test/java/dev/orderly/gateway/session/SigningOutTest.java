package dev.orderly.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.Keycloak;
import dev.orderly.gateway.fixtures.Listener;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class SigningOutTest {

    private final String user = "sally-" + UUID.randomUUID();
    private final Browser browser = Browser.of(user, "customer");
    private final String copied = browser.cookieHeader();

    @Test
    void aCopyOfTheCookieEndsWithTheSession() {
        browser.get("/api/logout");

        assertThat(statusesOfCopy()).containsOnly(401);
    }

    @Test
    void aCopyOfTheCookieEndsWithTheSessionAtKeycloak() {
        assertThat(endAtKeycloak(Keycloak.logoutTokenOf(user))).isEqualTo(200);

        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(statusesOfCopy()).containsOnly(401);
    }

    @Test
    void thePersonsOtherSessionGoesOn() {
        Browser other = Browser.of(user, "customer");
        String otherCookie = other.cookieHeader();

        assertThat(endAtKeycloak(Keycloak.logoutTokenOf(user))).isEqualTo(200);

        assertThat(Stream.of(copied, otherCookie, copied, otherCookie).map(SigningOutTest::statusWith))
                .as("either the one or the other has ended")
                .isIn(List.of(401, 200, 401, 200), List.of(200, 401, 200, 401));
    }

    @Test
    void whatOtherTabsListenToEndsWithTheSession() {
        try (var tab = Listener.of(browser)) {
            browser.get("/api/logout");

            await().untilAsserted(() -> assertThat(tab.hasEnded()).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void noOtherSitesPageSignsAnybodyOut(String site) {
        assertThat(browser.send(Browser.to("/api/logout").header("Sec-Fetch-Site", site))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedLogoutTokenEndsNothing() {
        String[] parts = Keycloak.logoutTokenOf(user).split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        String accessToken = "not a token";

        for (String forged : List.of(
                none + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()),
                parts[0] + "." + parts[1],
                accessToken)) {
            assertThat(endAtKeycloak(forged)).isEqualTo(400);
        }
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoCookiesNeitherIsASession() {
        String planted = Browser.of("mallory", "customer").cookieHeader();

        assertThat(statusWith(planted + "; " + copied)).isEqualTo(401);
        assertThat(statusWith(copied + "; a=b;" + planted)).isEqualTo(401);
        assertThat(statusWith("a=b; " + copied + "; not_q_session=1")).isEqualTo(200);
    }

    private List<Integer> statusesOfCopy() {
        return Stream.generate(() -> statusWith(copied)).limit(3).toList();
    }

    private static int statusWith(String cookies) {
        return new Browser()
                .send(Browser.to("/api/me").header("Cookie", cookies))
                .statusCode();
    }

    private static int endAtKeycloak(String logoutToken) {
        return new Browser()
                .send(Browser.to("/back-channel-logout")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("logout_token=" + logoutToken)))
                .statusCode();
    }
}
