package dev.orderly.stories.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.orderly.stories.fixtures.RunningOrderly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Coming, going, and being away for too long. */
@ExtendWith({RunningOrderly.class, Chromium.class})
class SessionStory {

    private final Visitor visitor = Visitor.arriving();

    @AfterEach
    void theVisitorLeaves() {
        visitor.close();
    }

    @Test
    void whoMistypesThePasswordMayTryAgainAndComesToWhereTheyWanted() {
        visitor.visits("/orders");
        visitor.button("Sign in").click();
        visitor.fillIn("customer2", "mistyped");
        assertThat(visitor.text("Invalid username or password")).isVisible();

        visitor.fillIn("customer2", "customer2");

        assertThat(visitor.heading("My orders")).isVisible();
    }

    @Test
    void whoSignsOutIsAtTheFrontDoor() {
        visitor.signIn("customer2");

        visitor.button("CC: signed in as Colin Customer").click();
        visitor.page().getByText("Sign out").click();

        assertThat(visitor.button("Sign in")).isVisible();
        visitor.visits("/orders");
        assertThat(visitor.button("Sign in")).isVisible();
    }

    @Test
    void whoseSessionEndsIsToldSoAndComesBackToTheSamePage() {
        visitor.signIn("customer2");
        visitor.visits("/orders");
        assertThat(visitor.heading("My orders")).isVisible();

        visitor.loseSession();
        visitor.link("Profile").hover(); // what is there is loaded before it is asked for

        assertThat(visitor.heading("Your session has ended")).isVisible();
        visitor.choice("Sign in").click();
        assertThat(visitor.heading("Your session has ended")).isHidden();
        assertThat(visitor.heading("My orders")).isVisible();
    }
}
