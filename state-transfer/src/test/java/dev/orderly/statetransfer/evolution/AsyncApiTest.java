package dev.orderly.statetransfer.evolution;

import dev.orderly.statetransfer.contract.StateTopics;
import dev.orderly.statetransfer.fixtures.KeptFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    @Test
    void theDescriptionOfTheTopicsIsThatOfTheContracts() {
        KeptFile.holds(Path.of("..", "docs", "asyncapi.yaml"), AsyncApi.of(StateTopics.ALL));
    }
}
