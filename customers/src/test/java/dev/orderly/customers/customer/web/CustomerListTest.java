package dev.orderly.customers.customer.web;

import static dev.orderly.customers.fixtures.Requests.asClerk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;

import dev.orderly.customers.fixtures.AdminApi;
import dev.orderly.customers.fixtures.Profiles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(AdminApi.class)
class CustomerListTest {

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=99999999999", "size=0", "size=101", "size=many", "q=a%00b"})
    void aListThatMakesNoSenseIsRefused(String query) {
        asClerk().urlEncodingEnabled(false).get("/customers?" + query).then().statusCode(in(new Integer[] {400, 404}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "'", "\\", "%F0%9F%8D%8B"})
    void aSearchTakesEveryCharacterAsItIs(String text) {
        asClerk().body(Profiles.named("Ada")).post("/customers").then().statusCode(201);
        asClerk()
                .urlEncodingEnabled(false)
                .get("/customers?q=" + text.replace("\\", "%5C"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "\u0130pek, \u0130PEK",
        "\u0130pek, ipek",
        "\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2, \u03A3\u038A\u03A3\u03A5\u03A6\u039F\u03A3",
        "Gro\u00DF, GROSS",
        "Zoe\u0308, zo\u00EB",
        "\uFF21\uFF44\uFF41, ada"
    })
    void aCustomerIsFoundByItsNameWhateverItsLetters(String written, String asked) {
        String mark = UUID.randomUUID().toString();
        String id = asClerk()
                .body(Profiles.named(written + " " + mark))
                .post("/customers")
                .path("id");
        asClerk()
                .queryParam("q", asked + "\u00A0" + mark)
                .get("/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void whoArrivesBetweenTwoPagesNeitherDoublesNorHidesAnybody() {
        String mark = UUID.randomUUID().toString();
        for (String first : new String[] {"Berit", "\u00C5se", "anna", "Dag"}) {
            asClerk().body(Profiles.named(first + " " + mark)).post("/customers");
        }
        Response page = asClerk()
                .header("Accept-Language", "nb")
                .queryParam("q", mark)
                .queryParam("size", 2)
                .get("/customers");
        page.then().body("items.name", contains("anna " + mark, "Berit " + mark));

        asClerk().body(Profiles.named("Adam " + mark)).post("/customers");
        asClerk()
                .urlEncodingEnabled(false)
                .get("/customers" + page.path("next"))
                .then()
                .body("items.name", contains("Dag " + mark, "\u00C5se " + mark))
                .body("total", equalTo(5));
    }
}
