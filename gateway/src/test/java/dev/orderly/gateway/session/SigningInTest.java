package dev.orderly.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.Keycloak;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class SigningInTest {

    @Test
    void whoSignsInComesBackToWhereTheyWere() {
        HttpResponse<String> answer =
                new Browser().signIn("/api/login?returnTo=/orders/7?tab=2", "anna", 300, "customer");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.locationOf(answer)).isEqualTo(Browser.address("/orders/7?tab=2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%C3%85pent/%E4%BD%A0?q=%C3%A6", "/a%20b", "/shop?q=a%26b"})
    void anAddressWithAnyLettersIsKept(String address) {
        HttpResponse<String> answer = new Browser()
                .signIn("/api/login?returnTo=" + URLEncoder.encode(decoded(address), UTF_8), "anna", 300, "customer");

        assertThat(decoded(Browser.locationOf(answer).toString()))
                .isEqualTo(decoded(Browser.address(address).toString()));
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address, UTF_8);
    }

    @Test
    void whoHasASessionAlreadyIsSentOnFromTheWayBack() {
        HttpResponse<String> answer = Browser.of("anna", "customer").get("/api/signed-in?state=another-tabs&code=1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.locationOf(answer)).isEqualTo(Browser.address("/"));
    }

    @Test
    void signInsThatAreBegunAndNeverFinishedDoNotPileUp() {
        var browser = new Browser();
        for (int i = 0; i < 40; i++) {
            assertThat(browser.get("/api/login?returnTo=/shop").statusCode()).isEqualTo(302);
        }

        assertThat(browser.cookies()).hasSizeLessThan(10);
        assertThat(Browser.locationOf(browser.signIn("/api/login?returnTo=/shop", "anna", 300, "customer")))
                .isEqualTo(Browser.address("/shop"));
    }

    @Test
    void thePortalIsToldWhoIsSignedIn() {
        var me = new JsonObject(
                Browser.of("anna", "customer", "clerk").get("/api/me").body());

        assertThat(me)
                .isEqualTo(new JsonObject()
                        .put("subject", "anna")
                        .put("username", "anna")
                        .put("name", "anna Example")
                        .put("email", "anna@example.org")
                        .put("roles", List.of("clerk", "customer")));
    }

    @Test
    void aCallWithoutASessionIsRefusedNotRedirected() {
        for (var call : List.of(Browser.to("/api/me"), Browser.fromScript("/api/products"))) {
            HttpResponse<String> answer = new Browser().send(call);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:orderly:problem:unauthorized");
        }
    }

    @Test
    void noScriptCanReadTheCookieAndItIsSmallWithAnyNumberOfRoles() {
        String[] roles =
                IntStream.range(0, 300).mapToObj(i -> "some-long-role-" + i).toArray(String[]::new);
        var browser = Browser.of("anna", roles);

        assertThat(browser.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getName().length() + cookie.getValue().length()).isLessThan(4000);
            assertThat(cookie.getValue()).doesNotContain("anna");
        });
        assertThat(new JsonObject(browser.get("/api/me").body()).getJsonArray("roles"))
                .hasSize(300);
    }

    @Test
    void anotherSitesPageDoesNotSendTheCookie() {
        var browser = new Browser();
        HttpResponse<String> answer = browser.get("/api/login");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("SameSite=Lax").containsIgnoringCase("HttpOnly"));
    }

    @Test
    void aForgedCookieIsNoSession() {
        String mine = Browser.of("anna", "customer").cookieHeader();
        String forged = mine.substring(0, mine.length() - 20) + "AAAAAAAAAAAAAAAAAAAA";

        for (String cookie : List.of(forged, "q_session=nonsense", "q_session=a|b|c|d|e")) {
            HttpResponse<String> answer =
                    new Browser().send(Browser.fromScript("/api/me").header("Cookie", cookie));

            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aTokenInsteadOfACookieIsNoSession() {
        HttpResponse<String> answer =
                new Browser().send(Browser.fromScript("/api/me").header("Authorization", "Bearer abc"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void whatHasExpiredIsRenewedUntilTheSessionEnds() {
        var browser = Browser.of("bert", Duration.ofSeconds(1), "customer");
        String before = browser.sessionCookie().getValue();

        Awaitility.await().untilAsserted(() -> {
            assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
            assertThat(browser.sessionCookie().getValue()).isNotEqualTo(before);
        });

        Keycloak.endSessionsOf("bert");
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(browser.send("GET", "/api/me", "").statusCode())
                                .isEqualTo(401));
    }

    @Test
    void whileKeycloakGivesNoTokenACallIsToTryAgain() {
        var browser = Browser.of("dora", Duration.ofSeconds(15), "customer");

        Keycloak.whileAwayFor("dora", () -> {
            HttpResponse<String> answer = browser.get("/api/products");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        });
    }

    @Test
    void whoSignsOutIsSentToKeycloakAndHasNoSessionAnyMore() {
        var browser = Browser.of("anna", "customer");

        HttpResponse<String> answer = browser.get("/api/logout");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.locationOf(answer).toString())
                .contains("/realms/orderly/logout", "id_token_hint=", "post_logout_redirect_uri=");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void whoHasNoSessionIsNotSentToSignInToSignOut() {
        HttpResponse<String> answer = new Browser().get("/api/logout");

        assertThat(Browser.locationOf(answer)).isEqualTo(Browser.address("/"));
    }

    @Test
    void aSessionThatKeycloakEndsIsOver() {
        var browser = Browser.of("carl", "customer");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);

        HttpResponse<String> told = new Browser()
                .send(Browser.to("/back-channel-logout")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("logout_token=" + Keycloak.logoutTokenOf("carl"))));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void theApisPagesAreForThoseWhoAreSignedIn() {
        HttpResponse<String> answer = new Browser().get("/api-docs/");

        assertThat(Browser.locationOf(answer).getPath()).endsWith("/auth");
        assertThat(Browser.of("anna", "customer").get("/api-docs/").body()).contains("swagger-ui-bundle.js");
        assertThat(Browser.of("anna", "customer")
                        .get("/api-docs/swagger-ui-bundle.js")
                        .statusCode())
                .isEqualTo(200);
    }
}
