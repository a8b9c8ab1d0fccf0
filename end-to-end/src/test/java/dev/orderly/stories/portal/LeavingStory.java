package dev.orderly.stories.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.orderly.stories.fixtures.Profile;
import dev.orderly.stories.fixtures.Realm;
import dev.orderly.stories.fixtures.RunningOrderly;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer leaves for good. */
@ExtendWith({RunningOrderly.class, Chromium.class})
class LeavingStory {

    @Test
    void whoErasesTheAccountSeesHowItIsForgottenAndIsAtTheFrontDoorThen() {
        String name = "leaving-" + UUID.randomUUID();
        Realm.newCustomer(name)
                .put("customers", "/customers/me", Profile.of(name))
                .statusCode(201);

        try (var visitor = Visitor.signedIn(name)) {
            visitor.visits("/profile");
            visitor.link("Erase my account").click();
            visitor.page().getByLabel("I understand").check();
            visitor.button("Erase my account for good").click();

            assertThat(visitor.heading("You have been forgotten")).isVisible();
            visitor.button("Leave").click();
            assertThat(visitor.button("Sign in")).isVisible();
        }
    }
}
