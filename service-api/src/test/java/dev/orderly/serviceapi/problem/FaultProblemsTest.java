package dev.orderly.serviceapi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "too long,               22001, 400",
        "a number out of range,  22003, 400",
        "not in the encoding,    22021, 400",
        "a zero byte in JSON,    22P05, 400",
        "a division by zero,     22012, 500",
        "a text that is no uuid, 22P02, 500",
        "a failed assertion,     P0004, 500"
    })
    void onlyWhatACallerSentIsTheCallersFault(String what, String state, int status) {
        var fault = new IllegalStateException(new PgException(what, "ERROR", state, null));

        assertThat(new FaultProblems().fault(fault).getStatus()).isEqualTo(status);
    }
}
