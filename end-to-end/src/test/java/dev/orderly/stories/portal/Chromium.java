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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browser that is installed, or else one that Playwright fetches; started once for all stories. */
final class Chromium implements BeforeAllCallback, AutoCloseable {

    /** A state travels, a parcel leaves, an invoice is written: on a busy machine that takes a while. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final Optional<Path> INSTALLED = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private static @Nullable Browser browser;

    private @Nullable Playwright playwright;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Chromium.class, absent -> start());
    }

    private static Chromium start() {
        var started = new Chromium();
        Map<String, String> environment =
                INSTALLED.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        started.playwright = Playwright.create(new CreateOptions().setEnv(environment));
        // Chromium has no sandbox of its own where the user is root, as in a container.
        var options = new LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu"));
        INSTALLED.ifPresent(options::setExecutablePath);
        browser = started.playwright.chromium().launch(options);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        return started;
    }

    static Browser browser() {
        if (browser == null) {
            throw new IllegalStateException("The story lacks @ExtendWith(Chromium.class)");
        }
        return browser;
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
