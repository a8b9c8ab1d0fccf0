package dev.orderly.images;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.ProblemPrinter;
import dev.orderly.launcher.build.NativeExecutable;
import dev.orderly.launcher.build.Sources;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.container.ImageArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orderly images}. The script has already built what runs on JVMs. */
@Command(
        name = "orderly images",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Writes a container image of each program, or of those that are named, as an OCI archive, with no container engine.",
            "Beside each archive is its SBOM (CycloneDX)."
        })
final class Main implements Callable<Integer> {

    private final Home home;

    @Option(names = "--native", description = "Of the programs as ./orderly build --native compiled them.")
    private boolean natively;

    @Option(
            names = "--base",
            defaultValue = Base.USUAL,
            description = {
                "The base of the images: an image in a registry; tar:// and the path of an archive;",
                "or \"machine\": the C library of this machine, for images that stay on it."
            })
    private String base = Base.USUAL;

    @Option(
            names = "--tag",
            description = "The images' tag. Default: the version, followed by -jvm for programs that run on JVMs.")
    private String tag = "";

    @Option(names = "--to", defaultValue = ".orderly/images", description = "Where the archives are written.")
    private Path to = Path.of("");

    @Parameters(paramLabel = "service")
    private List<String> names = List.of();

    private Main(Home home) {
        this.home = home;
    }

    public static void main(String[] arguments) {
        Home home = Home.of(System.getProperty("orderly.root"), System.getenv());
        System.exit(new CommandLine(new Main(home))
                .setExecutionExceptionHandler(new ProblemPrinter(home))
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        List<String> programs = Modules.PROGRAMS;
        if (!programs.containsAll(names)) {
            throw new Problem("The programs are %s.".formatted(String.join(", ", programs)));
        }
        home.ensure();
        List<String> chosen = names.isEmpty() ? programs : names;
        var sboms = new Sboms(home);
        Base from = Base.of(base);
        Revision revision = Revision.of(home.root());
        try (var progress = new Progress(System.out)) {
            progress.step("sbom", "writes the SBOMs");
            sboms.ensure(chosen);
            progress.done("sbom", "CycloneDX documents");
            for (String program : chosen) {
                // fingerprinted before writing: later changes are not in the image
                String sources = Sources.fingerprint(home, program);
                var image = new Image(program, tag(), from, content(program, progress), revision);
                write(image, sources, sboms.of(program), progress);
            }
        }
        return 0;
    }

    private String tag() {
        return tag.isEmpty() ? ImageArchive.tag(natively) : tag;
    }

    private void write(Image image, String sources, Path sbom, Progress progress) throws IOException {
        String program = image.program();
        Path directory = Files.createDirectories(home.root().resolve(to));
        Path archive = directory.resolve(ImageArchive.fileName(program, image.tag()));
        progress.busy(program, "is written");
        String digest = image.writeTo(archive, home.programs().resolve("layers"));
        Files.writeString(ImageArchive.sources(archive), sources);
        Path documents = directory.resolve("%s-%s.cdx.json".formatted(program, image.tag()));
        Files.copy(sbom, documents, StandardCopyOption.REPLACE_EXISTING);
        progress.done(
                program, "%s %s, %d MB: %s".formatted(image.name(), digest, Files.size(archive) / 1_000_000, archive));
    }

    private Content content(String program, Progress progress) {
        if (!natively) {
            return JvmContent.of(home, program, doing -> progress.step(program, doing));
        }
        return new NativeContent(NativeExecutable.require(home, program));
    }
}
