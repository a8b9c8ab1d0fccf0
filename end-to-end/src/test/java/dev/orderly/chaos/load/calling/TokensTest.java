package dev.orderly.chaos.load.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.chaos.load.fixtures.FakePrograms;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token lives for five minutes here. */
class TokensTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final AtomicLong nanoTime = new AtomicLong();

    private FakePrograms programs;
    private Tokens tokens;

    @BeforeEach
    void start() throws Exception {
        programs = new FakePrograms();
        tokens = new Tokens(
                new TokenEndpoint(HttpClient.newHttpClient(), programs.targets().realm()), "customer", nanoTime::get);
    }

    @AfterEach
    void stop() {
        programs.close();
    }

    @Test
    void aYoungTokenIsKept() throws Exception {
        assertThat(tokens.get()).isEqualTo("token-1");
        pass(Duration.ofMinutes(2));

        assertThat(tokens.get()).isEqualTo("token-1");
        assertThat(programs.tokensIssued()).isEqualTo(1);
    }

    @Test
    void atHalfOfItsLifeItIsRenewedWhileItGoesOnServing() throws Exception {
        tokens.get();
        pass(Duration.ofMinutes(3));

        assertThat(tokens.get()).isEqualTo("token-1");
        await().until(() -> tokens.get().equals("token-2"));
    }

    @Test
    void whileKeycloakIsAwayItServesAsLongAsItLives() throws Exception {
        tokens.get();
        programs.stopIssuingTokens();
        pass(Duration.ofMinutes(4));

        assertThat(next()).succeedsWithin(AT_ONCE).isEqualTo("token-1");
        await().until(() -> programs.tokensRefused() > 0);
        assertThat(next()).succeedsWithin(AT_ONCE).isEqualTo("token-1");
    }

    @Test
    void whoHasNoneWaits() throws Exception {
        tokens.get();
        programs.stopIssuingTokens();
        pass(Duration.ofMinutes(5));

        CompletableFuture<String> next = next();
        await().until(() -> programs.tokensRefused() > 1);
        assertThat(next).isNotDone();

        programs.issueTokensAgain();
        await().until(next::isDone);
        assertThat(next.join()).isEqualTo("token-2");
    }

    private CompletableFuture<String> next() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return tokens.get();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
