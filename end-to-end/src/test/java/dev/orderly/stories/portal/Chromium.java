package dev.orderly.stories.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The installed browser, or one that Playwright downloads. Each thread that runs stories starts its own when it first
 * needs it, because Playwright is not thread-safe; all are closed after the last story.
 */
final class Chromium implements BeforeAllCallback, AutoCloseable {

    /** States, parcels and invoices take a while on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final Optional<Path> INSTALLED = Stream.of(
                    // the same without a GUI: half the work
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private static final ThreadLocal<@Nullable Browser> BROWSER = new ThreadLocal<>();
    private static final Queue<Playwright> STARTED = new ConcurrentLinkedQueue<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Chromium.class, absent -> this);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    static Browser browser() {
        Browser own = BROWSER.get();
        if (own == null) {
            own = start();
            BROWSER.set(own);
        }
        return own;
    }

    private static Browser start() {
        Map<String, String> environment =
                INSTALLED.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        Playwright playwright = Playwright.create(new CreateOptions().setEnv(environment));
        STARTED.add(playwright);
        // Chromium's sandbox does not work for root, as in a container.
        var options = new LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu"));
        INSTALLED.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    @Override
    public void close() {
        STARTED.forEach(Playwright::close);
    }
}
