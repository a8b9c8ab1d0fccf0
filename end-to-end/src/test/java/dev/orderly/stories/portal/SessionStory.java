package dev.orderly.stories.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.orderly.stories.fixtures.RunningOrderly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in, signing out, and being away for too long. */
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
        assertThat(visitor.text("The user name or the password is wrong")).isVisible();

        visitor.fillIn("customer2", "customer2");

        assertThat(visitor.heading("My orders")).isVisible();
    }

    @Test
    void demoUsersAreAClickAway() {
        visitor.visits("/orders");
        visitor.button("Sign in").click();
        visitor.button("customer2").click();

        assertThat(visitor.heading("My orders")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void signingInIsForEverybodyInBothLanguages(ColorScheme scheme) {
        visitor.turnsTo(scheme, Visitor.WIDE);
        visitor.visits("/orders");
        visitor.button("Sign in").click();
        visitor.fillIn("customer2", "mistyped");
        assertThat(visitor.page().locator("#username"))
                .hasAccessibleDescription("The user name or the password is wrong.");
        assertThat(Axe.violationsOn(visitor.page())).isEmpty();

        visitor.page().getByLabel("Language").selectOption("Norsk");

        assertThat(visitor.heading("Logg inn")).isVisible();
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "nb");
        assertThat(Axe.violationsOn(visitor.page())).isEmpty();
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
        visitor.link("Profile").hover(); // links are preloaded on hover

        assertThat(visitor.heading("Your session has ended")).isVisible();
        visitor.choice("Sign in").click();
        assertThat(visitor.heading("Your session has ended")).isHidden();
        assertThat(visitor.heading("My orders")).isVisible();
    }
}
