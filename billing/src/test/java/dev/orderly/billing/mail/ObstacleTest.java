package dev.orderly.billing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObstacleTest {

    @Test
    void aRefusedRecipientIsRefusedForGood() {
        assertThat(List.of(
                        answer("recipient address not accepted", 550),
                        answer("recipient address not accepted", 501),
                        new IllegalArgumentException("no address")))
                .extracting(Obstacle::of)
                .containsOnly(Obstacle.ADDRESS_REFUSED);
        assertThat(Obstacle.ADDRESS_REFUSED.isPermanent()).isTrue();
    }

    @Test
    void aMessageThatTheServerNeverTakesOrThatCannotBeMadeIsNotTriedForEver() {
        assertThat(List.of(
                        answer("sending data failed", 554),
                        answer("DATA command not accepted", 554),
                        new IllegalStateException("message exceeds allowed size limit")))
                .extracting(Obstacle::of)
                .containsOnly(Obstacle.MESSAGE_REFUSED);
        assertThat(Obstacle.of(new Obstacle.Unmade(new NullPointerException()))).isEqualTo(Obstacle.NOT_MADE);
        assertThat(List.of(Obstacle.MESSAGE_REFUSED, Obstacle.NOT_MADE)).allMatch(Obstacle::isPermanent);
    }

    @Test
    void whatConcernsTheServerOrOurLoginIsNotTheMailsFault() {
        assertThat(List.of(
                        answer("recipient address not accepted", 450),
                        answer("sending data failed", 451),
                        answer("sender address not accepted", 421),
                        answer("sender address not accepted", 550),
                        answer("AUTH LOGIN failed", 535)))
                .extracting(Obstacle::of)
                .containsOnly(Obstacle.NOT_TAKEN_YET);
        assertThat(Obstacle.of(new ConnectException())).isEqualTo(Obstacle.SERVER_AWAY);
        assertThat(List.of(Obstacle.NOT_TAKEN_YET, Obstacle.SERVER_AWAY)).noneMatch(Obstacle::isPermanent);
    }

    private static SMTPException answer(String what, int code) {
        return new SMTPException(what, code, List.of(code + " no"), false);
    }
}
