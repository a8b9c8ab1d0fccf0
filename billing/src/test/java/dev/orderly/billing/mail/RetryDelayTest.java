package dev.orderly.billing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryDelayTest {

    private final RetryDelay delay = new RetryDelay(Duration.ofMinutes(1));

    @Test
    void attemptsAreMadeFurtherAndFurtherApartUpToTheLimit() {
        assertThat(List.of(0, 1, 5, 6, 1_000))
                .extracting(delay::after)
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 32L, 60L, 60L);
    }

    @Test
    void aRefusedRecipientIsRefusedForGood() {
        assertThat(Refusals.isForGood(answer("recipient address not accepted", 550)))
                .isTrue();
        assertThat(Refusals.isForGood(answer("recipient address not accepted", 501)))
                .isTrue();
        assertThat(Refusals.isForGood(new IllegalArgumentException("no address")))
                .isTrue();
    }

    @Test
    void whatConcernsTheServerOrOurLoginIsNotTheMailsFault() {
        assertThat(Refusals.isForGood(answer("recipient address not accepted", 450)))
                .isFalse();
        assertThat(Refusals.isForGood(answer("sender address not accepted", 550)))
                .isFalse();
        assertThat(Refusals.isForGood(answer("AUTH LOGIN failed", 535))).isFalse();
        assertThat(Refusals.isForGood(new ConnectException())).isFalse();
    }

    private static SMTPException answer(String what, int code) {
        return new SMTPException(what, code, List.of(code + " no"), false);
    }
}
