package dev.orderly.kubernetes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A single program's jars: the class path of these checks has the jars of all, and each program's pom lists its own.
 */
final class ClassPath {

    private static final Pattern JAR = Pattern.compile("(.+?)-\\d.*\\.jar");
    private static final Pattern MANAGED = Pattern.compile("(?s)<(dependencyManagement|build|profiles)>.*?</\\1>");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern LEFT_OUT =
            Pattern.compile("<scope>(test|provided)</scope>|<optional>true</optional>|<type>pom</type>");

    private static final Map<String, Path> JARS = jars();
    private static final Map<String, Optional<String>> POMS = new ConcurrentHashMap<>();

    static Stream<Path> of(Path module) {
        Set<String> found = new HashSet<>();
        Deque<String> poms = new ArrayDeque<>(Set.of(Texts.read(module.resolve("pom.xml"))));
        while (!poms.isEmpty()) {
            needed(poms.pop())
                    .filter(found::add)
                    .forEach(artifact -> pom(artifact).ifPresent(poms::push));
        }
        return found.stream().map(JARS::get).filter(jar -> jar != null);
    }

    private static Stream<String> needed(String pom) {
        return DEPENDENCY
                .matcher(MANAGED.matcher(pom).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .filter(dependency -> !LEFT_OUT.matcher(dependency).find())
                .map(ARTIFACT::matcher)
                .filter(Matcher::find)
                .map(artifact -> artifact.group(1));
    }

    private static Optional<String> pom(String artifact) {
        return POMS.computeIfAbsent(artifact, name -> {
            Path ofModule = Path.of("..", name, "pom.xml");
            return Files.exists(ofModule)
                    ? Optional.of(Texts.read(ofModule))
                    : Optional.ofNullable(JARS.get(name)).flatMap(jar -> ofJar(jar, name));
        });
    }

    private static Optional<String> ofJar(Path jar, String artifact) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name ->
                            name.startsWith("META-INF/maven/") && name.endsWith("/%s/pom.xml".formatted(artifact)))
                    .findFirst()
                    .flatMap(name -> entry(jar, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> entry(Path jar, String name) {
        try (var zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Path> jars() {
        Map<String, Path> jars = new HashMap<>();
        for (String element : List.of(System.getProperty("java.class.path").split(File.pathSeparator))) {
            Path path = Path.of(element);
            Matcher matcher = JAR.matcher(path.getFileName().toString());
            if (matcher.matches()) {
                jars.put(matcher.group(1), path);
            }
        }
        return jars;
    }

    private ClassPath() {}
}
