package dev.orderly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.launcher.Modules;
import dev.orderly.statetransfer.fixtures.KeptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the architecture agrees with the code. */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of("../docs/architecture.md");
    private static final Pattern PACKAGES =
            Pattern.compile("(## The mechanism's packages\n.*?```mermaid\n).*?(```)", Pattern.DOTALL);

    @Test
    void itDrawsTheMechanismsPackages() throws IOException {
        String root = "dev.orderly.statetransfer";
        String drawn = PackageGraph.of(ArchitectureTest.compiled(Stream.of("state-transfer")), root)
                .asMermaid();

        Matcher page = PACKAGES.matcher(Files.readString(PAGE));

        assertThat(page.find()).isTrue();
        KeptFile.holds(PAGE, page.replaceFirst("$1" + Matcher.quoteReplacement(drawn) + "$2"));
    }

    @Test
    void itNamesEveryProgram() throws IOException {
        assertThat(Files.readString(PAGE)).contains(Modules.PROGRAMS);
    }
}
