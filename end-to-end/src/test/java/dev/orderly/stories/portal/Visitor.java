package dev.orderly.stories.portal;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.orderly.stories.fixtures.RunningOrderly;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A person with their own browser. */
final class Visitor implements AutoCloseable {

    static final int WIDE = 1360;
    private static final int HIGH = 850;

    private static final String NO_SESSION = "{\"cookies\": [], \"origins\": []}";
    /** The cookies of signed-in users, by user. */
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private final BrowserContext context;
    private final Page page;

    private Visitor(String session) {
        context = Chromium.browser()
                .newContext(new NewContextOptions()
                        .setBaseURL(RunningOrderly.address("gateway"))
                        .setStorageState(session)
                        .setLocale("en-GB")
                        .setViewportSize(WIDE, HIGH)
                        // no assertion sees a half-finished animation, and no core draws what nobody sees
                        .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
    }

    /** A visitor who has not signed in. */
    static Visitor arriving() {
        return new Visitor(NO_SESSION);
    }

    /** A demo user, who need not sign in again if the session of an earlier story is still good. */
    static Visitor signedIn(String user) {
        Visitor returning = new Visitor(SESSIONS.getOrDefault(user, NO_SESSION));
        if (returning.statusOf("/api/me") == 200) {
            return returning;
        }
        returning.close();
        // Without the old cookies: Keycloak may know its own one still, and would not ask for a password.
        Visitor visitor = arriving();
        visitor.signIn(user);
        SESSIONS.put(user, visitor.context.storageState());
        return visitor;
    }

    /** From the next page on. */
    void reads(String language) {
        context.addInitScript("localStorage.setItem('orderly.language', '%s')".formatted(language));
    }

    /** Continues with another screen. */
    void turnsTo(ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, HIGH);
    }

    /** Signs in through the portal. */
    void signIn(String user) {
        page.navigate("/");
        button("Sign in").click();
        fillIn(user, user);
        page.getByRole(AriaRole.BANNER).waitFor();
    }

    /** Keycloak's form. */
    void fillIn(String user, String password) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    Page page() {
        return page;
    }

    void visits(String path) {
        page.navigate(path);
    }

    /** Leaves the portal, still signed in: the page no longer calls the gateway. */
    void leaves() {
        page.navigate("about:blank");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }

    Locator text(String text) {
        return page.getByText(text).first();
    }

    /** An input, by its label without the asterisk for required fields. */
    Locator field(String label) {
        var named = new GetByRoleOptions().setName(label).setExact(true);
        return page.getByRole(AriaRole.TEXTBOX, named).or(page.getByRole(AriaRole.COMBOBOX, named));
    }

    /** The card with exactly this line. */
    Locator card(String line) {
        return page.locator(".mantine-Card-root")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(line, new Page.GetByTextOptions().setExact(true))));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** The dialog that contains this text. */
    Locator dialog(String text) {
        return dialog().filter(new Locator.FilterOptions().setHasText(text));
    }

    /** In the open dialog. */
    Locator choice(String name) {
        return button(dialog(), name);
    }

    /** In the given element. */
    static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The placeholder for content that has not been loaded yet. */
    static Locator loading(Locator place) {
        return place.locator(".mantine-Skeleton-root");
    }

    /** The status of a call made by a script of the page. */
    int statusOf(String path) {
        return page.request().get(path).status();
    }

    void hasNetwork(boolean network) {
        context.setOffline(!network);
    }

    void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("q_session"));
    }

    @Override
    public void close() {
        context.close();
    }
}
