package dev.orderly.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.StubService;
import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class TroubledServicesTest {

    private final Browser browser = Browser.of("tim", "operator", "customer");
    private final String id = UUID.randomUUID().toString();

    @Test
    void aServiceThatHangsIsNotWaitedFor() {
        HttpResponse<String> answer = browser.get("/api/shipments?behave=hang");

        assertProblem(answer, 504, "service-timeout");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void aServiceThatIsSlowIsWaitedFor() {
        assertThat(browser.get("/api/shipments?behave=slow").statusCode()).isEqualTo(200);
    }

    @Test
    void anOperationMayTakeLonger() {
        assertThat(browser.get("/api/services/warehouse/replicas?behave=slower").statusCode())
                .isEqualTo(200);
    }

    @Test
    void timeInWhichAConnectionWasNotUsedDoesNotCount() {
        browser.get("/api/services/shipping/replicas");
        browser.get("/api/services/warehouse/replicas?behave=slower");

        HttpResponse<String> answer =
                browser.send("POST", "/api/services/shipping/replicas/topic/rebuild?behave=slower", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatBabblesIsNotUnderstood() {
        assertProblem(browser.get("/api/invoices"), 502, "answer-unreadable");
    }

    @Test
    void anAnswerThatStopsHalfwayIsBrokenOff() {
        assertThatThrownBy(() -> browser.get("/api/products?behave=stall")).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aReadIsRepeatedOnce() {
        HttpResponse<String> answer = browser.get("/api/shipments?behave=reset-once&id=" + id);

        assertThat(new JsonObject(answer.body()).getInteger("times")).isEqualTo(2);
        assertProblem(browser.get("/api/shipments?behave=reset&id=x" + id), 503, "service-unreachable");
        assertThat(StubService.timesAsked("x" + id)).isEqualTo(2);
    }

    @Test
    void aChangeIsRepeatedOnlyIfTheServiceWillKnowIt() {
        String path = "/api/products?behave=reset-once&id=";

        HttpResponse<String> withKey = browser.send(Browser.fromScript(path + id)
                .header("Idempotency-Key", "1")
                .POST(BodyPublishers.ofString("{\"sku\": \"A\"}")));
        HttpResponse<String> without = browser.send("POST", path + "x" + id, "{}");

        assertThat(new JsonObject(withKey.body()).getInteger("times")).isEqualTo(2);
        assertThat(new JsonObject(withKey.body()).getString("body")).isEqualTo("{\"sku\": \"A\"}");
        assertProblem(without, 503, "service-unreachable");
        assertThat(StubService.timesAsked("x" + id)).isEqualTo(1);
    }

    @Test
    void anInstanceThatIsNotThereIsLeftOut() {
        for (int i = 0; i < 4; i++) {
            assertThat(browser.send("PUT", "/api/customers/me", "{}").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anInstanceThatHangsUpIsLeftOut() {
        for (int i = 0; i < 2; i++) {
            assertThat(browser.get("/api/orders").statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(browser.send("POST", "/api/orders", "{}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsLeftAloneForAWhile() {
        await().untilAsserted(() -> assertThat(breakerOf("customers")).isEqualTo("CLOSED"));
        for (int i = 0; i < 10; i++) {
            browser.send("PUT", "/api/customers/me?behave=reset", "{}");
        }

        HttpResponse<String> answer = browser.get("/api/customers/me?id=" + id);
        assertProblem(answer, 503, "service-unreachable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(StubService.timesAsked(id)).isZero();
        // by the time of this request the breaker may be half open
        assertThat(breakerOf("customers")).isIn("OPEN", "HALF_OPEN");
        assertThat(browser.get("/api/products").statusCode()).as("the others").isEqualTo(200);

        await().untilAsserted(() ->
                assertThat(browser.get("/api/customers/me").statusCode()).isEqualTo(200));
        assertThat(breakerOf("customers")).isEqualTo("CLOSED");
    }

    @Test
    void whoLooksOnLearnsOfAnOutageWithoutACall() {
        assertThat(downstream("customers").getInteger("avoided")).isEqualTo(1);
        assertThat(downstream("ordering").getInteger("avoided")).isEqualTo(1);
        assertThat(downstream("billing").getInteger("avoided")).isEqualTo(1);
        assertThat(downstream("shipping").getInteger("avoided")).isZero();
    }

    @Test
    void breakersAreForStaff() {
        assertThat(Browser.of("una", "customer").get("/api/downstreams").statusCode())
                .isEqualTo(403);
    }

    private String breakerOf(String service) {
        return downstream(service).getString("breaker");
    }

    private JsonObject downstream(String service) {
        return new JsonObject(browser.get("/api/downstreams").body())
                .getJsonArray("items").stream()
                        .map(JsonObject.class::cast)
                        .filter(each -> each.getString("service").equals(service))
                        .findFirst()
                        .orElseThrow();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:orderly:problem:" + name);
    }
}
