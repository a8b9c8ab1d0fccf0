package dev.orderly.serviceapi.evolution;

import dev.orderly.contracts.Contracts;
import dev.orderly.statetransfer.fixtures.KeptFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    @Test
    void theDescriptionOfTheTopicsIsThatOfTheContracts() {
        KeptFile.holds(Path.of("..", "docs", "asyncapi.yaml"), AsyncApi.of(Contracts.TOPICS.all()));
    }
}
