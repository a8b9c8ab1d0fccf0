package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.statetransfer.fixtures.KeptFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on native executables shows the figures that the manifests are based on. */
class FiguresTest {

    private static final Path PAGE = Path.of("../docs/native.md");
    private static final Pattern ROWS = Pattern.compile("(\\| \\| memory of the build .*\n\\|[-|]+\n)(?:\\|.*\n)+");
    private static final Pattern ON_A_JVM = Pattern.compile("warehouse held \\d+ \\+ \\d+ MB");

    @Test
    void thePageTellsTheFigures() {
        String page = Texts.read(PAGE);
        page = ROWS.matcher(page).replaceFirst(found -> found.group(1) + rows());
        page = ON_A_JVM.matcher(page).replaceFirst(onJvm());
        KeptFile.holds(PAGE, page);
    }

    private static String onJvm() {
        JsonNode figures = Figures.FILE.at("/jvm/warehouse");
        return "warehouse held %s + %s MB".formatted(figures.path("anonymous"), figures.path("file"));
    }

    private static String rows() {
        return Figures.FILE
                .path("native")
                .propertyStream()
                .map(program -> row(program.getKey(), program.getValue()))
                .collect(Collectors.joining());
    }

    private static String row(String program, JsonNode figures) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f GB | %d MB | %.1f s | %.1f s | %d + %d MB |%n",
                program,
                figures.path("build").asDouble(),
                figures.path("executable").asInt(),
                figures.path("ready").asDouble(),
                figures.path("cpu").asDouble(),
                figures.path("anonymous").asInt(),
                figures.path("file").asInt());
    }
}
