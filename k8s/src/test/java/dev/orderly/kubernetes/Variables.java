package dev.orderly.kubernetes;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that each environment variable of a program sets something that the program reads when it starts. */
final class Variables {

    /** The JVM's own variables. */
    private static final Set<String> OF_JAVA = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[}:]");

    private static final Pattern KEY = Pattern.compile("\"[^\"]*\"");

    private static final String ANY = "ANY0KEY";

    private static final Map<String, Predicate<String>> READ = new ConcurrentHashMap<>();

    static Stream<String> complaints(Manifests manifests) {
        return Program.all(manifests)
                .flatMap(program -> program.environment().keySet().stream()
                        .filter(READ.computeIfAbsent(program.name(), name -> isRead(program))
                                .negate())
                        .map(variable ->
                                ("%s is given %s, which sets nothing that it reads when it starts: look for a slip, or "
                                                + "for a property that is fixed when it is built")
                                        .formatted(program, variable)));
    }

    private static Predicate<String> isRead(Program program) {
        Set<String> properties = Properties.of(program);
        Set<String> names = Stream.of(
                        OF_JAVA.stream(),
                        program.files().flatMap(file -> Texts.find(file, REFERENCE).stream()),
                        properties.stream()
                                .filter(property -> !property.contains("\""))
                                .map(Variables::name))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        Pattern quoted = Pattern.compile(properties.stream()
                .filter(property -> property.contains("\""))
                .map(property -> name(KEY.matcher(property).replaceAll(ANY)).replace("_" + ANY, "__.+_"))
                .collect(Collectors.joining("|")));
        return variable -> names.contains(variable) || quoted.matcher(variable).matches();
    }

    /**
     * The variable that sets a property, by SmallRye's rule: a quoted key of a map has two underscores on each side.
     */
    static String name(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private Variables() {}
}
