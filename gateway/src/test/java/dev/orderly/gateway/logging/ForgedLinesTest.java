package dev.orderly.gateway.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.LogLines;
import dev.orderly.gateway.fixtures.Surroundings;
import dev.orderly.gateway.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers and services send ends up in the log as text, never as a line of its own, or as a terminal's command. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ForgedLinesTest {

    private static final Logger LOG = Logger.getLogger(ForgedLinesTest.class);

    private final String mark = UUID.randomUUID().toString();
    private final Browser browser = Browser.of("lola", "customer");

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029", "\u001b[2J", "\u009b2J", "\b"})
    void aMessageStaysOnItsLine(String control) {
        try (var log = new LogLines()) {
            LOG.warn("before " + control + mark);
            LOG.warnf("before %s", control + mark);
            LOG.errorf(new IllegalStateException("before " + control + mark), "It failed");
            LOG.error("It failed", new IllegalStateException(new IllegalArgumentException("before " + control + mark)));

            assertOneLineEach(log, 5);
        }
    }

    @Test
    void whatKeycloakIsSaidToHaveRefused() {
        var stranger = new Browser();
        stranger.loginPage("/api/login");
        HttpCookie state = stranger.cookies().getFirst();
        try (var log = new LogLines()) {
            stranger.get("/api/signed-in?state=%s&error=%s&error_description=%s"
                    .formatted(state.getName().replaceFirst("q_auth_", ""), attack(), attack()));

            assertOneLineEach(log, 1);
        }
    }

    @Test
    void theKeyOfAStoryThatCannotBeRead() {
        try (var log = new LogLines()) {
            // more than may read at once
            try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 80).forEach(i -> readers.execute(() -> browser.get("/api/stories/" + attack())));
            }

            assertOneLineEach(log, 1);
        }
    }

    @Test
    void aRecordThatIsNoState() {
        try (var log = new LogLines()) {
            Topics.sendBytes(
                    Topics.PRODUCTS, mark, 1, "{\"a\": a\n%s}".formatted(mark).getBytes(UTF_8));

            await().untilAsserted(() -> assertThat(log.text()).contains("is not a state"));
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("is not a state"))
                    .allMatch(line -> line.endsWith("\n"));
            assertThat(log.lines()).noneMatch(line -> line.startsWith(" at [Source"));
        }
    }

    private String attack() {
        return URLEncoder.encode("x\r\n" + mark + "\u001b[2J", UTF_8).replace("+", "%20");
    }

    private void assertOneLineEach(LogLines log, int least) {
        assertThat(log.lines().stream().filter(line -> line.contains(mark)))
                .as(log.text())
                .hasSizeGreaterThanOrEqualTo(least)
                .noneMatch(line -> line.startsWith(mark))
                .allMatch(line ->
                        line.strip().chars().noneMatch(letter -> letter != '\t' && Character.isISOControl(letter)));
    }
}
