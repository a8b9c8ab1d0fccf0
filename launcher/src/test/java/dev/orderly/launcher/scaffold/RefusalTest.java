package dev.orderly.launcher.scaffold;

import static dev.orderly.launcher.scaffold.ProjectCopy.ZEPPELINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.process.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit changes nothing. */
class RefusalTest {

    private static final String CONTRACTS = "contracts/src/main/java/dev/orderly/contracts/Contracts.java";

    @TempDir
    Path root;

    private ProjectCopy project;

    @BeforeEach
    void copy() {
        project = ProjectCopy.in(root);
    }

    @ParameterizedTest
    @CsvSource({
        "Returns,   ,         customers.customer.v1, lower-case letters",
        "my-parts,  ,         customers.customer.v1, lower-case letters",
        "'',        ,         customers.customer.v1, lower-case letters",
        "../parts,  ,         customers.customer.v1, lower-case letters",
        "package,   ,         customers.customer.v1, a word of Java",
        "shipping,  ,         customers.customer.v1, a service shipping already",
        "kafka,     ,         customers.customer.v1, something else",
        "contracts, ,         customers.customer.v1, something else",
        "zeppelins, zeppelin, customers.customer.v1, one word in the singular",
        "zeppelins, AirShip,  customers.customer.v1, one word in the singular",
        "zeppelins, String,   customers.customer.v1, something else in Java or SQL",
        "zeppelins, User,     customers.customer.v1, something else in Java or SQL",
        "zeppelins, Erasure,  customers.customer.v1, a contract ErasureState already",
        "zeppelins, ,         customers.customer.v2, 'takes one of billing.invoice.v1'",
        "zeppelins, ,         shipping.erasure.v1,   'takes one of billing.invoice.v1'",
        "zeppelins, ,         shipping.shipment.v1,  run ./orderly docs",
    })
    void badInputIsRefused(String service, @Nullable String entity, String topic, String reason) throws IOException {
        refused(new Request(service, entity, topic), reason);
    }

    @Test
    void aPortThatIsTakenIsRefused() throws IOException {
        int next = Modules.port(project.checkout().services().size());
        String file = "gateway/src/main/resources/application.properties";
        project.checkout().write(file, project.checkout().read(file) + "quarkus.management.port=" + next + "\n");

        refused(ZEPPELINS, "is taken by gateway");
    }

    @Test
    void aPathThatIsTakenIsRefused() throws IOException {
        refused(new Request("zeppelins", "Invoice", ProjectCopy.TOPIC), "/invoices belongs to another service");
    }

    @Test
    void aPlaceThatIsMissingIsNamed() throws IOException {
        project.checkout().write(CONTRACTS, project.checkout().read(CONTRACTS).replace("ErasureState.", "Erasures."));

        refused(ZEPPELINS, "Contracts.java has no place for \"ZeppelinState.TOPIC,\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {CONTRACTS, Modules.LIST, "k8s/base/kafka/topics.yaml", RealmFiles.PRODUCTION})
    void aFileThatIsMissingIsNamed(String file) throws IOException {
        Files.delete(root.resolve(file));

        refused(ZEPPELINS, "There is no " + file);
    }

    @Test
    void aRealmOfAnotherKindIsRefused() throws IOException {
        project.checkout().write(RealmFiles.PRODUCTION, "{ \"clients\": [] }");

        refused(ZEPPELINS, "has no clients");
    }

    @Test
    void aFileInTheWayIsKept() throws IOException {
        project.checkout().write("k8s/base/kafka/users/zeppelins.yaml", "mine");

        refused(ZEPPELINS, "There is a file k8s/base/kafka/users/zeppelins.yaml already");
    }

    @Test
    void changesThatAreNotCommittedAreNotMixedWithIt() throws IOException {
        Tool.run(new ProcessBuilder("git", "init", "-q").directory(root.toFile()));

        refused(ZEPPELINS, "commit or stash them");
    }

    private void refused(Request request, String reason) throws IOException {
        SortedMap<String, String> before = project.files();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> project.add(request))
                .withMessageContaining(reason)
                .withMessageContaining("Nothing was changed.");

        assertThat(project.files()).isEqualTo(before);
    }
}
