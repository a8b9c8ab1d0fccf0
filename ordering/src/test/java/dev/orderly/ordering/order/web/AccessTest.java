package dev.orderly.ordering.order.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.Roles;
import dev.orderly.ordering.Shop;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint with every role. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AccessTest {

    /** {@code {id}} and {@code {product}} are replaced by a customer's draft and its only product. */
    record Endpoint(Method method, String path, Map<String, Object> body) {

        int as(RequestSpecification caller, UUID productId, UUID orderId) {
            String resolved = path.replace("{id}", orderId.toString()).replace("{product}", productId.toString());
            RequestSpecification request = caller.contentType(ContentType.JSON);
            if (!body.isEmpty()) {
                request.body(body);
            }
            return request.request(method, resolved).statusCode();
        }
    }

    private static final List<Endpoint> OF_ONE_ORDER = List.of(
            new Endpoint(Method.GET, "/orders/{id}", Map.of()),
            new Endpoint(Method.GET, "/orders/{id}/history", Map.of()),
            new Endpoint(Method.PUT, "/orders/{id}/items/{product}", Map.of("quantity", 3)),
            new Endpoint(Method.DELETE, "/orders/{id}/items/{product}", Map.of()),
            new Endpoint(Method.POST, "/orders/{id}/place", Map.of()),
            new Endpoint(Method.POST, "/orders/{id}/cancel", Map.of()));

    private static final List<Endpoint> ALL = Stream.concat(
                    OF_ONE_ORDER.stream(),
                    Stream.of(
                            new Endpoint(Method.GET, "/orders", Map.of()),
                            new Endpoint(Method.POST, "/orders", Map.of("place", false)),
                            new Endpoint(
                                    Method.POST,
                                    "/orders/{id}/items",
                                    Map.of("productId", UUID.randomUUID(), "quantity", 1))))
            .toList();

    static Stream<Arguments> othersEndpoints() {
        return ALL.stream()
                .flatMap(endpoint -> Stream.of(
                                Roles.STOCK_KEEPER,
                                Roles.DISPATCHER,
                                Roles.ACCOUNTANT,
                                Roles.OPERATOR,
                                Roles.REPLICATOR)
                        .map(role -> Arguments.of(endpoint, role)));
    }

    static Stream<Endpoint> all() {
        return ALL.stream();
    }

    static Stream<Endpoint> ofOneOrder() {
        return OF_ONE_ORDER.stream();
    }

    private static final UUID ANY = UUID.randomUUID();

    @ParameterizedTest
    @MethodSource("othersEndpoints")
    void otherStaffHasNoBusinessWithOrders(Endpoint endpoint, String role) {
        assertThat(endpoint.as(Shop.as("staff", role), ANY, ANY)).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("all")
    void withoutATokenNothingIsAnswered(Endpoint endpoint) {
        assertThat(endpoint.as(given(), ANY, ANY)).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTokenForAnotherServiceIsNone(Endpoint endpoint) {
        String token = Tokens.forAudience("billing", "clerk", Roles.CLERK);

        assertThat(endpoint.as(given().auth().oauth2(token), ANY, ANY)).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("ofOneOrder")
    void somebodyElsesOrderIsAsIfThereWereNone(Endpoint endpoint) {
        Shop theirs = Shop.open();
        Shop mine = Shop.open();

        assertThat(endpoint.as(mine.asCustomer(), theirs.kettle().id(), theirs.draft()))
                .isEqualTo(404);
        assertThat(endpoint.as(mine.asCustomer(), theirs.kettle().id(), ANY)).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("ofOneOrder")
    void theCustomerAndAClerkMayDoEverythingWithAnOrder(Endpoint endpoint) {
        Shop shop = Shop.open();

        assertThat(endpoint.as(shop.asCustomer(), shop.kettle().id(), shop.draft()))
                .isEqualTo(200);
        assertThat(endpoint.as(Shop.asClerk(), shop.kettle().id(), shop.draft()))
                .isEqualTo(200);
    }
}
