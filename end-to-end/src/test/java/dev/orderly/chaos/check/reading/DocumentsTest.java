package dev.orderly.chaos.check.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.chaos.check.evidence.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    @TempDir
    private Path directory;

    @Test
    void problemsAreThoseOfThePage() {
        assertThat(Documents.problems(Path.of("..", "docs", "problems.md")))
                .contains(
                        new ProblemType("", "not-found", 404),
                        new ProblemType("gateway", "service-timeout", 504),
                        new ProblemType("billing", "invoice-not-payable", 409));
    }

    @Test
    void aMailIsKnownByItsId() throws IOException {
        Files.writeString(directory.resolve("1.eml"), """
            Subject: Invoice INV-000001
            Message-ID: <invoice-1@billing.orderly>

            Message-ID: <quoted@somewhere>
            """);

        assertThat(Documents.mails(directory)).containsExactly("<invoice-1@billing.orderly>");
    }
}
