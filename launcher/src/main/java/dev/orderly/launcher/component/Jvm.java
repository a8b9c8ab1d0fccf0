package dev.orderly.launcher.component;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command lines of the Java programs; all run on the launcher's JDK. */
final class Jvm {

    private final List<String> command = new ArrayList<>();

    /**
     * The optimising compiler takes the cores while everything starts: measured on two cores, with start-up caches, a
     * start takes 19 s instead of 13, and the first thousand orders cost more than twice as much. After some three
     * thousand an order costs less, in the end two thirds.
     */
    private static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";

    /** Without it, every program collects its whole heap four times while it loads its classes. */
    private static final String ROOM_FOR_CLASSES = "-XX:MetaspaceSize=128m";

    /** A heap grows when it must. By default it begins with a 64th of the machine's memory, which often is its maximum. */
    private static final String SMALL_AT_FIRST = "-Xms40m";

    /** @param heap the maximum heap size, like {@code 128m} */
    Jvm(String heap) {
        this(heap, QUICK_TO_START);
    }

    /** For a program with much work per call. */
    static Jvm optimising(String heap) {
        return new Jvm(heap, "-XX:+TieredCompilation");
    }

    static Jvm optimisingIf(boolean optimise, String heap) {
        return optimise ? optimising(heap) : new Jvm(heap);
    }

    private Jvm(String heap, String compilation) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.add(SMALL_AT_FIRST);
        command.add("-XX:+UseSerialGC");
        command.add(compilation);
        command.add(ROOM_FOR_CLASSES);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
    }

    Jvm with(String... arguments) {
        command.addAll(List.of(arguments));
        return this;
    }

    Jvm with(List<String> arguments) {
        command.addAll(arguments);
        return this;
    }

    Jvm withClassPath(List<Path> jars) {
        String joined = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return with("-cp", joined, "-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
    }

    List<String> command() {
        return List.copyOf(command);
    }

    /** The launcher's own class path, in the same order at every start. */
    static List<Path> ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .sorted()
                .toList();
    }

    /** The same without this project's own code, for third-party programs. */
    static List<Path> libraries() {
        return ownClassPath().stream()
                .filter(jar -> !jar.getFileName().toString().endsWith("-SNAPSHOT.jar"))
                .toList();
    }
}
