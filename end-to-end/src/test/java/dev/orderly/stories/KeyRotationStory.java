package dev.orderly.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.launcher.Modules;
import dev.orderly.launcher.story.Browser;
import dev.orderly.stories.fixtures.Browsers;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.Realm;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import dev.orderly.stories.fixtures.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Keycloak signs with a new key, and soon with yet another one. Nobody is refused, and no program is restarted. */
@Isolated
@ExtendWith(RunningOrderly.class)
class KeyRotationStory {

    private final Person customer = Person.called("customer");
    private final Person operator = Person.called("operator");
    private final Browser signedInBefore = Browsers.signedIn("customer");
    private final Shelf shelf = Shelf.with(5);

    @AfterEach
    void theOriginalKeySigns() {
        Realm.removeAddedKeys();
        Tokens.renew();
    }

    @Test
    void newTokensAreTakenAtOnceAndOldOnesStillAre() {
        List<Browser> browsers = List.of(signedInBefore, addKey(), addKey());

        browsers.forEach(browser -> assertThat(Browsers.order(browser, shelf)).isNotEmpty());
        String order = customer.order(shelf.productId(), 1);
        customer.sees("ordering", "/orders/" + order, "CONFIRMED");
    }

    /** Returns who signed in with it. */
    private Browser addKey() {
        String before = operator.token();
        Realm.addKey();
        Tokens.renew();
        assertThat(Tokens.keyOf(operator.token())).isNotEqualTo(Tokens.keyOf(before));
        for (String service : Modules.SERVICES) {
            // A service asks for the realm's keys once a second at most, and the last rotation may be less ago.
            await().pollDelay(Duration.ZERO)
                    .untilAsserted(() -> operator.get(service, "/replicas").statusCode(200));
        }
        return Browsers.signedIn("customer");
    }
}
