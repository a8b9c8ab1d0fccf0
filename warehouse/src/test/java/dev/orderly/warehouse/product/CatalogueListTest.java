package dev.orderly.warehouse.product;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.warehouse.Shelf.asCustomer;
import static dev.orderly.warehouse.Shelf.asStockKeeper;
import static dev.orderly.warehouse.Shelf.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.orderly.serviceapi.listing.NameCollation;
import dev.orderly.serviceapi.listing.SortOrder.Place;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.warehouse.Shelf;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CatalogueListTest {

    private static final int MANY = 30_000;

    @Inject
    Products products;

    private final String category = "category " + UUID.randomUUID();

    private void add(String... names) {
        for (String name : names) {
            Shelf.add("SKU-" + UUID.randomUUID(), name, category);
        }
    }

    private ValidatableResponse list(String language, int size) {
        return asCustomer()
                .header("Accept-Language", language)
                .queryParam("category", category)
                .queryParam("size", size)
                .get("/products")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse follow(ValidatableResponse page, String relation) {
        String link = page.extract().path(relation);
        // A request that follows a link need not repeat the language.
        return asCustomer()
                .urlEncodingEnabled(false)
                .get("/products" + link)
                .then()
                .statusCode(200);
    }

    @Test
    void namesAreSortedAsPeopleDo() {
        add("Zebra", "Banana", "apple", "\u00C4pfel", "zoo", "Box 10", "Box 9", "\u00D8l", "\u00C5l");

        list("en", 20)
                .body(
                        "items.name",
                        contains(
                                "\u00C5l",
                                "\u00C4pfel",
                                "apple",
                                "Banana",
                                "Box 9",
                                "Box 10",
                                "\u00D8l",
                                "Zebra",
                                "zoo"));
        for (String language : List.of("nb", "nb-NO,nb;q=0.9,en;q=0.8", "no", "nn")) {
            list(language, 20)
                    .body(
                            "items.name",
                            contains(
                                    "apple",
                                    "Banana",
                                    "Box 9",
                                    "Box 10",
                                    "Zebra",
                                    "zoo",
                                    "\u00C4pfel",
                                    "\u00D8l",
                                    "\u00C5l"))
                    .header("Vary", "Accept-Language");
        }
        list(";;;", 20).body("items[0].name", equalTo("\u00C5l"));
    }

    @Test
    void whatArrivesBetweenTwoPagesNeitherDoublesNorHidesAnything() {
        add("\u00C5", "b", "c", "c", "\u00D8");
        ValidatableResponse first = list("nb", 2).body("items.name", contains("b", "c"));

        add("a", "Z");
        ValidatableResponse second = follow(first, "next").body("items.name", contains("c", "Z"));
        follow(second, "next").body("items.name", contains("\u00D8", "\u00C5"));
        ValidatableResponse before = follow(second, "previous").body("items.name", contains("b", "c"));
        follow(before, "previous").body("items.name", contains("a"));
    }

    @ParameterizedTest
    @EnumSource(NameCollation.class)
    void aPageFarBehindIsReadByTheIndex(NameCollation collation) {
        inTransaction(() -> Sql.update("""
                insert into product (id, version, sku, name, description, category, category_key, price_amount,
                                     price_currency, status)
                select gen_random_uuid(), 0, gen_random_uuid(), 'many ' || n, '', 'many', 'many', 1, 'EUR', 'ACTIVE'
                  from generate_series(1, $1::int) n
                """, MANY));
        inTransaction(() -> Sql.update("analyze product"));
        Place far = new Place(List.of("many " + MANY / 2, UUID.randomUUID()), false);

        assertThat(explain(null, collation, far))
                .contains("Index Scan", collation.sqlName())
                .doesNotContain("Sort");
        assertThat(explain("Many", collation, far))
                .contains("Index Scan using product_by_category")
                .doesNotContain("Sort");
        assertThat(explain(null, collation, new Place(far.values(), true)))
                .contains("Index Scan Backward")
                .doesNotContain("Sort");

        inTransaction(() -> Sql.update("delete from product where category_key = 'many'"));
    }

    private String explain(@Nullable String inCategory, NameCollation collation, Place place) {
        var search = new ProductSearch("", inCategory, Set.of(ProductStatus.ACTIVE));
        return inTransaction(() -> products.search(search, collation).explain(place, 20, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "\u0130stanbul, \u0130stanbul",
        "\u0130stanbul, istanbul",
        "\u0130stanbul, ISTANBUL",
        "\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2, \u03A3\u038A\u03A3\u03A5\u03A6\u039F\u03A3",
        "Stra\u00DFe, STRASSE",
        "Zoe\u0308, ZO\u00CB",
        "Zo\u00EB, zoe\u0308",
        "\uFF26\uFF55\uFF4C\uFF4C, full",
        "\uFB01ne, FINE",
        "soft\u00ADly, softly"
    })
    void aProductIsFoundByItsNameWhateverItsLetters(String name, String asked) {
        add(name);
        asCustomer()
                .queryParam("category", category)
                .queryParam("q", asked)
                .get("/products")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void oneCategoryMayBeWrittenInSeveralWays() {
        String base = "Books " + UUID.randomUUID();
        for (String written :
                List.of(base, base.toUpperCase(Locale.ROOT) + "\u00A0", base.replace(" ", "\u00A0\u200B"))) {
            asStockKeeper()
                    .body(product("SKU-" + UUID.randomUUID(), "A book", written))
                    .post("/products")
                    .then()
                    .statusCode(201);
            asCustomer().queryParam("category", written).get("/products").then().statusCode(200);
        }
        asCustomer()
                .queryParam("category", base.toLowerCase(Locale.ROOT))
                .get("/products")
                .then()
                .body("total", equalTo(3));
        asCustomer()
                .get("/products/categories")
                .then()
                .body(
                        "items.findAll { it.name.toLowerCase().contains('%s') }.products".formatted(base.substring(6)),
                        contains(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u00A0",
                "\u2800",
                "\u3164",
                "\uFEFF",
                "\u0301",
                "\u202Epets",
                "\u2067pets",
                "\u2066\u2069"
            })
    void aNameThatNobodySeesOrThatMisleadsIsRefused(String name) {
        asStockKeeper()
                .body(product("SKU-" + UUID.randomUUID(), name, category))
                .post("/products")
                .then()
                .statusCode(400);
        asStockKeeper()
                .body(product("SKU-" + UUID.randomUUID(), "Named", name))
                .post("/products")
                .then()
                .statusCode(400);
    }

    @Test
    void aNameIsKeptComposedAndWithoutWhatIsInvisibleAroundIt() {
        add("\u200BA\u030Ase\u00A0");
        list("en", 20).body("items.name", contains("\u00C5se"));
    }
}
