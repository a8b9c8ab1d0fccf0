package dev.orderly.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.launcher.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeExecutableTest {

    @TempDir
    Path root;

    private Home home;
    private Path target;

    @BeforeEach
    void aProjectThatWasBuilt() throws IOException {
        home = new Home(root, root.resolve(".orderly"), false);
        write("pom.xml", "<project/>");
        for (String module : Sources.SHARED_MODULES) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/resources/META-INF/beans.xml", "<beans/>");
        }
        write("state-transfer/src/main/java/Outbox.java", "class Outbox {}");
        write("billing/pom.xml", "<project/>");
        write("billing/src/main/java/Invoice.java", "class Invoice {}");
        write("billing/src/test/java/InvoiceTest.java", "class InvoiceTest {}");
        write("billing/target/billing-runner", "machine code");
        write("billing/target/libawt.so", "a library");
        target = root.resolve("billing/target");
        assertThat(target.resolve("billing-runner").toFile().setExecutable(true))
                .isTrue();
    }

    @Test
    void whatWasBuiltIsKeptWithItsLibraries() {
        assertThat(NativeExecutable.of(home, "billing")).isEmpty();

        NativeExecutable.of(home, "billing", Optimization.BUILD_TIME).keep(target);

        assertThat(NativeExecutable.of(home, "billing").orElseThrow().file())
                .hasContent("machine code")
                .isExecutable()
                .hasFileName("billing");
        assertThat(NativeExecutable.of(home, "billing")
                        .orElseThrow()
                        .directory()
                        .resolve("libawt.so"))
                .exists();
    }

    @Test
    void whatTakesTheTimeOfARunComesBeforeWhatTakesTheTimeOfABuild() {
        NativeExecutable.of(home, "billing", Optimization.RUN_TIME).keep(target);
        NativeExecutable.of(home, "billing", Optimization.BUILD_TIME).keep(target);

        assertThat(NativeExecutable.of(home, "billing"))
                .contains(NativeExecutable.of(home, "billing", Optimization.RUN_TIME));
    }

    @Test
    void aChangeOfTheSourcesNeedsAnotherBuild() throws IOException {
        NativeExecutable kept = NativeExecutable.of(home, "billing", Optimization.BUILD_TIME);
        kept.keep(target);

        write("billing/src/test/java/InvoiceTest.java", "class InvoiceTest { int test; }");
        assertThat(NativeExecutable.of(home, "billing")).contains(kept);

        write("state-transfer/src/main/java/Outbox.java", "class Outbox { int row; }");
        assertThat(NativeExecutable.of(home, "billing")).isEmpty();

        NativeExecutable.of(home, "billing", Optimization.BUILD_TIME).keep(target);
        assertThat(kept.file()).doesNotExist();
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
