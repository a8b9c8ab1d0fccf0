package dev.orderly.statetransfer.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransientFaultsTest {

    /** 25P03: idle in a transaction for too long, as this library configures it. 25P04: the transaction took too long. */
    @Test
    void whatTheDatabaseEndsOrCannotDoNowPassesByItself() {
        assertThat(List.of("08006", "25006", "25P03", "25P04", "40001", "40P01", "53300", "55P03", "57014", "57P01"))
                .allMatch(state -> TransientFaults.isTransient(new IllegalStateException(refusal(state))));
    }

    @Test
    void whatIsWrongInAStatementOrItsDataRecurs() {
        assertThat(List.of("22003", "23505", "25P02", "42P01"))
                .noneMatch(state -> TransientFaults.isTransient(refusal(state)));
    }

    private static PgException refusal(String state) {
        return new PgException("Refused", "ERROR", state, "");
    }
}
