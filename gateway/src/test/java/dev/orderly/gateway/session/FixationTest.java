package dev.orderly.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.Keycloak;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody plants cookies in a person's browser, or sends them to an address, so that a session becomes theirs. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class FixationTest {

    private static final String LOGIN = "/api/login?returnTo=/shop";

    private final String person = "vera-" + UUID.randomUUID();
    private final String mallory = "mallory-" + UUID.randomUUID();
    private final Browser browser = new Browser();
    private final Browser mallorys = new Browser();

    enum Planted {
        INVENTED {
            @Override
            HttpCookie by(String mallory) {
                return new HttpCookie("q_session", "invented");
            }
        },
        SOMEBODY_ELSES {
            @Override
            HttpCookie by(String mallory) {
                return Browser.of(mallory, "customer").sessionCookie();
            }
        },
        ENDED {
            @Override
            HttpCookie by(String mallory) {
                Browser browser = Browser.of(mallory, "customer");
                HttpCookie cookie = browser.sessionCookie();
                browser.get("/api/logout");
                return cookie;
            }
        },
        ENDED_AT_KEYCLOAK {
            @Override
            HttpCookie by(String mallory) {
                HttpCookie cookie = Browser.of(mallory, "customer").sessionCookie();
                Keycloak.endSessionsOf(mallory);
                return cookie;
            }
        },
        BEGUN {
            @Override
            HttpCookie by(String mallory) {
                Browser browser = new Browser();
                browser.loginPage(LOGIN);
                return browser.cookies().getFirst();
            }
        };

        abstract HttpCookie by(String mallory);
    }

    @ParameterizedTest
    @EnumSource
    void whoSignsInHasASessionOfTheirOwnWhateverWasPlanted(Planted kind) {
        HttpCookie planted = kind.by(mallory);
        URI login = browser.loginPage(LOGIN);
        browser.plant(planted.getName(), planted.getValue());

        HttpResponse<String> answer = browser.goBack(browser.logIn(login, person, 300, "customer"));

        assertThat(Browser.locationOf(answer)).isEqualTo(Browser.address("/shop"));
        assertThat(subject(browser)).isEqualTo(person);
        assertThat(browser.sessionCookie().getValue()).isNotEqualTo(planted.getValue());
        mallorys.plant(planted.getName(), planted.getValue());
        assertThat(subject(mallorys)).as("with the planted cookie").isIn(mallory, "nobody");
    }

    @Test
    void anAddressOfAnotherBrowsersSignInLeadsNowhere() {
        URI back = mallorys.logIn(mallorys.loginPage(LOGIN), mallory, 300, "customer");

        browser.send(HttpRequest.newBuilder(back));

        assertThat(subject(browser)).isEqualTo("nobody");
        assertThat(Browser.locationOf(mallorys.goBack(back)))
                .as("in its own browser it does")
                .isEqualTo(Browser.address("/shop"));
    }

    @Test
    void anAddressOfAnotherBrowsersSignInLeadsNowhereInTheMiddleOfOnesOwn() {
        URI login = browser.loginPage(LOGIN);
        URI back = mallorys.logIn(mallorys.loginPage(LOGIN), mallory, 300, "customer");

        browser.send(HttpRequest.newBuilder(back));

        assertThat(subject(browser)).isEqualTo("nobody");
        browser.goBack(browser.logIn(login, person, 300, "customer"));
        assertThat(subject(browser)).isEqualTo(person);
    }

    @Test
    void anAddressOfAnotherBrowsersSignInDoesNotChangeASession() {
        browser.signIn(LOGIN, person, 300, "customer");
        URI back = mallorys.logIn(mallorys.loginPage(LOGIN), mallory, 300, "customer");

        browser.send(HttpRequest.newBuilder(back));

        assertThat(subject(browser)).isEqualTo(person);
    }

    @Test
    void aCodeOfAnotherBrowsersSignInIsNotRedeemed() {
        URI login = browser.loginPage(LOGIN);
        URI back = mallorys.logIn(mallorys.loginPage(LOGIN), mallory, 300, "customer");
        URI injected = browser.logIn(login, person, 300, "customer");

        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(
                URI.create(injected.toString().replaceFirst("code=[^&]*", "code=" + parameter(back, "code")))));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(subject(browser)).isEqualTo("nobody");
    }

    @Test
    void anAddressIsGoodForOneSignInAlone() {
        URI back = browser.logIn(browser.loginPage(LOGIN), person, 300, "customer");
        HttpCookie state = browser.cookies().getFirst();
        browser.goBack(back);
        var other = new Browser();
        other.plant(state.getName(), state.getValue());

        other.send(HttpRequest.newBuilder(back));

        assertThat(subject(other)).isEqualTo("nobody");
    }

    private static String parameter(URI address, String name) {
        return address.getQuery().replaceFirst("(.*&)?" + name + "=([^&]*).*", "$2");
    }

    private static String subject(Browser browser) {
        HttpResponse<String> answer = browser.get("/api/me");
        assertThat(answer.statusCode()).isIn(200, 401);
        return new JsonObject(answer.body()).getString("subject", "nobody");
    }
}
