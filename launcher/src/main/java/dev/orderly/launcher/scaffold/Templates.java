package dev.orderly.launcher.scaffold;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files below {@code scaffold/}, with the placeholders <code>{{name}}</code> replaced.
 *
 * @param values what the placeholders stand for
 */
record Templates(Map<String, String> values) {

    private static final int WIDTH = 120;
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern IMPORTS = Pattern.compile("(?m)(^import (?!static )[^\n]+\n)+");

    /** The content of a YAML file. */
    <T> T yaml(String name, TypeReference<T> type) {
        try {
            return YAML.readValue(filled(name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String filled(String name) {
        return PLACEHOLDER
                .matcher(read(name))
                .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNull(
                        values.get(found.group(1)), () -> "%s has %s".formatted(name, found.group()))));
    }

    /** As the formatter leaves it: where imports are, and how long a line is, depends on the names. */
    String java(String name) {
        return IMPORTS.matcher(filled(name))
                .replaceAll(block -> Matcher.quoteReplacement(block.group()
                        .lines()
                        .sorted(comparing(Templates::imported))
                        .collect(Collectors.joining("\n", "", "\n"))))
                .lines()
                .map(Templates::brokenAfterAssignment)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String imported(String line) {
        return line.substring(0, line.length() - 1);
    }

    private static String brokenAfterAssignment(String line) {
        int assigned = line.indexOf(" = ");
        return line.length() <= WIDTH || assigned < 0
                ? line
                : line.substring(0, assigned + 2) + "\n            " + line.substring(assigned + 3);
    }

    private static String read(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/scaffold/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
