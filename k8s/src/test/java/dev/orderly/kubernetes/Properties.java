package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The properties that a program reads when it starts: those in its files, those declared by its code and its Quarkus
 * extensions, and Kafka's own. Quarkus' build-time properties are not included.
 */
final class Properties {

    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<Path, List<String>> DECLARED = new ConcurrentHashMap<>();

    static Set<String> of(Program program) {
        return KNOWN.computeIfAbsent(program.name(), name -> {
            Set<String> properties = new TreeSet<>();
            Stream.concat(
                            modules(program).map(module -> DECLARED.computeIfAbsent(module, Properties::ofCode)),
                            ClassPath.of(program.module())
                                    .map(jar -> DECLARED.computeIfAbsent(jar, Properties::ofExtension)))
                    .forEach(properties::addAll);
            Stream.of(AdminClientConfig.configNames(), ConsumerConfig.configNames(), ProducerConfig.configNames())
                    .flatMap(Set::stream)
                    .map("kafka."::concat)
                    .forEach(properties::add);
            Predicate<String> ofMaps = ofMaps(properties);
            program.files()
                    .flatMap(Properties::keys)
                    .filter(key -> !key.startsWith("quarkus.") || ofMaps.test(key))
                    .forEach(properties::add);
            return properties;
        });
    }

    /** Whether it is an entry of a map: only the files contain the actual keys. */
    private static Predicate<String> ofMaps(Set<String> properties) {
        return Pattern.compile(properties.stream()
                        .filter(property -> property.contains("\""))
                        .map(property -> property.replace(".", "\\.").replaceAll("\"[^\"]*\"", "(\"[^\"]+\"|[^.\"]+)"))
                        .collect(Collectors.joining("|")))
                .asMatchPredicate();
    }

    private static Stream<Path> modules(Program program) {
        return program.isService()
                ? Stream.of(program.module(), Path.of("../state-transfer"), Path.of("../service-api"))
                : Stream.of(program.module());
    }

    private static Stream<String> keys(Path file) {
        var properties = new java.util.Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream();
    }

    /** The program's interfaces with {@link ConfigMapping}. */
    private static List<String> ofCode(Path module) {
        Path classes = module.resolve("target/classes");
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Properties.class.getClassLoader());
                var files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(Properties::namesMappings)
                    .map(file -> load(loader, classes.relativize(file)))
                    .filter(each -> each.isAnnotationPresent(ConfigMapping.class))
                    .map(ConfigMappings.ConfigClass::configClass)
                    .flatMap(each -> ConfigMappings.getProperties(each).keySet().stream())
                    .filter(property -> !property.endsWith("]"))
                    .map(property -> property.replace("*", "\"key\""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("%s is not compiled: build it".formatted(module), e);
        }
    }

    /** A cheap check first, because loading all classes would take seconds. */
    private static boolean namesMappings(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(ConfigMapping.class.getName().replace('.', '/'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(ClassLoader loader, Path file) {
        try {
            return loader.loadClass(file.toString().replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Quarkus' extensions contain descriptions of their settings for its documentation. */
    private static List<String> ofExtension(Path jar) {
        return ClassPath.entry(jar, "META-INF/quarkus-config-doc/quarkus-config-model.json").map(Json::parse).stream()
                .flatMap(model -> model.findParents("phase").stream())
                .filter(item -> item.path("phase").asText().equals("RUN_TIME"))
                .flatMap(item -> Stream.concat(
                        Stream.of(item.path("path")),
                        item.path("additionalPaths").valueStream()))
                .map(path -> path.path("property"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    private Properties() {}
}
