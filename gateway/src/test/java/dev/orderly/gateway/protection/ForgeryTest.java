package dev.orderly.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.StubService;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other sites can make a browser send that has a session here. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ForgeryTest {

    private static final List<String> METHODS = List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final List<String> CONTENT_TYPES = List.of(
            "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "application/json");

    private static final String OWN = Browser.address("/").toString().replaceFirst("/$", "");

    private static Browser browser = new Browser();

    private final String id = UUID.randomUUID().toString();
    private final String path = "/api/customers?id=" + id;

    @BeforeAll
    static void signIn() {
        browser = Browser.of("fiona", "customer");
    }

    /** An @ stands for the gateway's own origin; an empty column for a header that is not sent. */
    @ParameterizedTest
    @CsvSource({
        "a form,                           https://evil.example,   cross-site,  ",
        "a form in a frame of its own,     null,                   cross-site,  ",
        "a form in an old browser,         ,                       ,            ",
        "a form of another port,           http://localhost:1,     same-site,   ",
        "a form that hides where it is,    ,                       cross-site,  ",
        "the address bar,                  ,                       none,        ",
        "our own form,                     @,                      same-origin, ",
        "a script,                         https://evil.example,   cross-site,  JavaScript",
        "a script in an old browser,       https://evil.example,   ,            JavaScript",
        "a script in a frame of its own,   null,                   ,            JavaScript",
        "a script that hides where it is,  ,                       cross-site,  JavaScript",
        "a script of a sibling,            ,                       same-site,   JavaScript",
        "a script with an unknown origin,  @,                      other-site,  JavaScript",
        "a script at the end of our name,  @.evil.example,         ,            JavaScript",
        "a script before our name,         http://evil@localhost,  ,            JavaScript",
        "a script of another port,         http://localhost:1,     ,            JavaScript",
        "a script of the other scheme,     s@,                     ,            JavaScript",
        "a script of two origins,          '@, https://evil.example', ,         JavaScript",
    })
    void noForeignPageChangesAnything(
            String what, @Nullable String origin, @Nullable String site, @Nullable String requestedWith) {
        for (String method : METHODS) {
            for (String type : CONTENT_TYPES) {
                HttpRequest.Builder call = call(method, type);
                header(call, "Origin", ofOwn(origin));
                header(call, "Sec-Fetch-Site", site);
                header(call, "X-Requested-With", requestedWith);

                HttpResponse<String> answer = browser.send(call);

                assertThat(answer.statusCode()).as("%s %s", method, type).isEqualTo(403);
                assertThat(new JsonObject(answer.body()).getString("type"))
                        .isIn("urn:orderly:problem:foreign-origin", "urn:orderly:problem:header-missing");
                assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
            }
        }
        assertThat(StubService.timesAsked(id)).isZero();
    }

    @Test
    void ourOwnPageDoes() {
        List<String> methods = List.of("POST", "PUT", "DELETE");
        for (String method : methods) {
            for (String type : CONTENT_TYPES) {
                HttpRequest.Builder call = call(method, type);
                header(call, "Origin", OWN);
                header(call, "Sec-Fetch-Site", "same-origin");
                header(call, "X-Requested-With", "JavaScript");

                assertThat(browser.send(call).statusCode()).isEqualTo(200);
            }
        }
        assertThat(StubService.timesAsked(id)).isEqualTo(methods.size() * CONTENT_TYPES.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void noForeignPageShowsOrCountsWhatIsOurs(String method) {
        for (String site : List.of("cross-site", "same-site")) {
            HttpRequest.Builder call = call(method, "text/plain");
            header(call, "Sec-Fetch-Site", site);

            assertThat(browser.send(call).statusCode()).isEqualTo(403);
        }
        assertThat(StubService.timesAsked(id)).isZero();
    }

    @Test
    void aForeignScriptWithoutTheCookieIsNobody() {
        for (String method : METHODS) {
            HttpRequest.Builder call = call(method, "text/plain");
            header(call, "Origin", "https://evil.example");
            header(call, "Sec-Fetch-Site", "cross-site");

            assertThat(new Browser().send(call).statusCode()).isEqualTo(401);
        }
        assertThat(StubService.timesAsked(id)).isZero();
    }

    private HttpRequest.Builder call(String method, String type) {
        return Browser.to(path).header("Content-Type", type).method(method, BodyPublishers.ofString("a=b"));
    }

    private static void header(HttpRequest.Builder call, String name, @Nullable String value) {
        if (value != null) {
            call.header(name, value);
        }
    }

    private static @Nullable String ofOwn(@Nullable String origin) {
        return origin == null
                ? null
                : origin.replace("s@", OWN.replace("http:", "https:")).replaceFirst("^@", OWN);
    }
}
