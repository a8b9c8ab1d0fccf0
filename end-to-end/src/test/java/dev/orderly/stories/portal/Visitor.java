package dev.orderly.stories.portal;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.orderly.stories.fixtures.RunningOrderly;

/** Somebody with a browser of their own. */
final class Visitor implements AutoCloseable {

    private static final int WIDE = 1360;
    private static final int HIGH = 850;

    private final BrowserContext context;
    private final Page page;

    private Visitor(NewContextOptions options) {
        context = Chromium.browser()
                .newContext(
                        options.setBaseURL(RunningOrderly.address("gateway")).setLocale("en-GB"));
        page = context.newPage();
    }

    /** One who has not signed in. */
    static Visitor arriving() {
        return new Visitor(new NewContextOptions().setViewportSize(WIDE, HIGH));
    }

    static Visitor withScreen(ColorScheme scheme, int width) {
        return new Visitor(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, HIGH));
    }

    /** One of the demo users. */
    static Visitor signedIn(String user) {
        return arriving().signIn(user);
    }

    /** Goes in by the front door. */
    Visitor signIn(String user) {
        page.navigate("/");
        button("Sign in").click();
        fillIn(user, user);
        page.getByRole(AriaRole.BANNER).waitFor();
        return this;
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

    /** Something to type into, by its label without the asterisk of what is required. */
    Locator field(String label) {
        var named = new GetByRoleOptions().setName(label).setExact(true);
        return page.getByRole(AriaRole.TEXTBOX, named).or(page.getByRole(AriaRole.COMBOBOX, named));
    }

    /** The card on which a line says exactly this. */
    Locator card(String line) {
        return page.locator(".mantine-Card-root")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(line, new Page.GetByTextOptions().setExact(true))));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** The one with this text in it. */
    Locator dialog(String text) {
        return dialog().filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Within the dialog that is open. */
    Locator choice(String name) {
        return button(dialog(), name);
    }

    /** Within something. */
    static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What becomes of a call that a script of the page makes. */
    int statusOf(String path) {
        return page.request().get(path).status();
    }

    void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("q_session"));
    }

    @Override
    public void close() {
        context.close();
    }
}
