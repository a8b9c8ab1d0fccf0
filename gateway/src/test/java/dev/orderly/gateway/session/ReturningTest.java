package dev.orderly.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a browser is sent when it has signed in. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ReturningTest {

    /** Browsers accept 4096 bytes, some of them with the attributes. */
    private static final int LONGEST_COOKIE = 4000;

    /** As the server reads it, and with a session as well as on the way back from Keycloak. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "//evil.example",
                "///evil.example",
                "////evil.example",
                "/\\evil.example",
                "\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/\u0000/evil.example",
                "\t//evil.example",
                " //evil.example",
                " /shop",
                "https:evil.example",
                "https:/evil.example",
                "https://evil.example",
                "HTTPS://evil.example",
                "https://evil.example\\@localhost",
                "javascript:alert(1)",
                "data:text/html,x",
                "?returnTo=//evil.example",
                "#//evil.example",
                "@evil.example",
                ".evil.example",
                "%2f%2fevil.example",
                "%5cevil.example",
                "%09//evil.example",
                "\uff0f\uff0fevil.example",
                "/shop\\evil.example",
                "/shop\u007f",
            })
    void nobodyIsSentToAnotherSite(String returnTo) {
        assertThat(sentTo(returnTo)).isEqualTo(Browser.address("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2fevil.example",
                "/%2f%2fevil.example",
                "/%5cevil.example",
                "/%255cevil.example",
                "/%0d%0aSet-Cookie:a=b",
                "/@evil.example",
                "/:80/evil.example",
                "/.//evil.example",
                "/..//evil.example",
                "/;//evil.example",
                "/?//evil.example",
                "/#//evil.example",
                "/\uff0fevil.example",
                "/\u2028/evil.example",
                "/\u0085/evil.example",
                "/https://evil.example",
            })
    void whatOnlyLooksLikeAnotherSiteIsAPathOfThePortal(String returnTo) {
        URI target = sentTo(returnTo);

        assertThat(target.getAuthority()).isEqualTo(Browser.address("/").getAuthority());
        assertThat(target.toString()).isNotEqualTo(Browser.address("/").toString());
    }

    @Test
    void ofSeveralTargetsTheFirstIsJudged() {
        HttpResponse<String> answer =
                Browser.of("rita", "customer").get("/api/login?returnTo=/a&returnTo=//evil.example");

        assertThat(Browser.locationOf(answer)).isEqualTo(Browser.address("/a"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 2500, 2501, 7900})
    void anAddressOfAnyLengthLetsThePersonSignIn(int length) {
        var browser = new Browser();
        String path = "/api/login?returnTo=/" + "x".repeat(length - "/api/login?returnTo=/".length());

        URI next = browser.loginPage(path);
        URI login = next.equals(Browser.address("/api/login")) ? browser.loginPage("/api/login") : next;

        assertThat(browser.cookies())
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie.getName() + cookie.getValue()).hasSizeLessThan(LONGEST_COOKIE));
        browser.goBack(browser.logIn(login, "rita", 300, "customer"));
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }

    private static URI sentTo(String returnTo) {
        String path =
                "/api/login?returnTo=" + URLEncoder.encode(returnTo, UTF_8).replace("+", "%20");
        var browser = new Browser();
        HttpResponse<String> signedIn = browser.signIn(path, "rita", 300, "customer");
        HttpResponse<String> withSession = browser.get(path);

        assertThat(withSession.statusCode()).isEqualTo(302);
        assertThat(withSession.headers().map()).doesNotContainKey("set-cookie");
        assertThat(Browser.locationOf(withSession)).isEqualTo(Browser.locationOf(signedIn));
        return Browser.locationOf(signedIn);
    }
}
