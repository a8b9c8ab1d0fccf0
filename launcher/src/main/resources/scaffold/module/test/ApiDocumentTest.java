package dev.orderly.{{service}};

import dev.orderly.statetransfer.fixtures.ApiDocument;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ApiDocumentTest {

    @Test
    void theDescriptionOfTheApiIsThatOfTheCode() throws Exception {
        ApiDocument.isKept();
    }
}
