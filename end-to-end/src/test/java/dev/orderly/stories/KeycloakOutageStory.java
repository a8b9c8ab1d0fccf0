package dev.orderly.stories;

import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static org.awaitility.Awaitility.await;

import dev.orderly.stories.fixtures.Account;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import dev.orderly.stories.fixtures.Tokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Keycloak is down for longer than tokens live: usually minutes or hours, here seconds. */
@Isolated
@ExtendWith(RunningOrderly.class)
class KeycloakOutageStory {

    private static final List<String> CONCERNED = List.of("ordering", "warehouse", "shipping");
    private static final Duration SHORT = Duration.ofSeconds(20);

    private final Person customer = Person.called("customer");
    private final Person operator = Person.called("operator");

    @AfterEach
    void keycloakIsBackAndTokensLiveAsLongAsEver() {
        orderly("start", "keycloak");
        orderly("resume", "warehouse");
        Account.ofUsers().setLife(Account.LIFE_OF_USERS);
        CONCERNED.forEach(service -> Account.atTheBroker(service).setLife(Account.LIFE_AT_THE_BROKER));
        Tokens.renew();
    }

    @Test
    void ordersThatWereTakenGoOnWhenNobodysTokenIsGoodAnyMore() {
        Shelf shelf = Shelf.with(5);
        Account.ofUsers().setLife(SHORT);
        orderly("pause", "warehouse");
        Tokens.renew();
        String order = customer.order(shelf.productId(), 2);

        orderly("stop", "keycloak");
        await().atMost(SHORT.multipliedBy(2))
                .until(() ->
                        customer.get("ordering", "/orders/" + order).extract().statusCode() == 401);
        orderly("resume", "warehouse");

        await().atMost(Duration.ofMinutes(1)).until(() -> "CONFIRMED".equals(statusOf(order)));
    }

    /** A service logs in when it starts, and again before the token expires. */
    @Test
    void servicesWhoseLoginHasExpiredWaitForKeycloakAndThenGoOnByThemselves() {
        CONCERNED.forEach(service -> Account.atTheBroker(service).setLife(SHORT));
        orderly("kill", "ordering", "warehouse");
        orderly("start", "ordering", "warehouse");
        Shelf shelf = Shelf.with(5);
        Tokens.renew();
        customer.token();
        operator.token();
        orderly("stop", "keycloak");
        Instant expired = Instant.now().plus(SHORT);
        orderly("stop", "kafka", "shipping");
        orderly("start", "kafka", "shipping");
        await().atMost(SHORT.multipliedBy(2)).until(() -> Instant.now().isAfter(expired));

        String order = customer.order(shelf.productId(), 2);
        await().atMost(Duration.ofSeconds(30)).until(() -> unsentSeconds("ordering.order.v1") > 5);
        customer.sees("ordering", "/orders/" + order, "PLACED");
        orderly("start", "keycloak");

        customer.sees("ordering", "/orders/" + order, "CONFIRMED");
        Person.called("dispatcher").sees("shipping", "/shipments/" + order, "PENDING");
    }

    private double unsentSeconds(String topic) {
        return operator.get("ordering", "/states")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getDouble("find { it.topic == '%s' }.oldestUnsentAge".formatted(topic));
    }

    /** From the database, because nobody has a token. */
    private static String statusOf(String order) throws SQLException {
        try (Connection ordering = RunningOrderly.database("ordering");
                PreparedStatement select = ordering.prepareStatement("select status from orders where id = ?")) {
            select.setObject(1, UUID.fromString(order));
            ResultSet found = select.executeQuery();
            found.next();
            return found.getString(1);
        }
    }
}
