package dev.orderly.launcher.scaffold;

import dev.orderly.launcher.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a new service adds to an existing file, in one of six ways. Texts are taken literally.
 *
 * @param before the beginning of the first line before which the text is inserted
 * @param after the beginning of the last line after which the text is inserted
 * @param replace a text, each occurrence of which becomes the inserted one
 * @param append a text for the end of the file
 * @param block {@code import} of a Java file or {@code dependency} of a pom: the text is inserted in alphabetical order
 * @param object the name of an object in the root of a JSON file that gets the entry
 */
record Edit(
        String file,
        @Nullable String before,
        @Nullable String after,
        @Nullable String replace,
        @Nullable String append,
        @Nullable String block,
        @Nullable String object,
        @Nullable String insert) {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import ((?!static )[\\w.]+);\n");
    private static final Pattern DEPENDENCY =
            Pattern.compile("(?s) {4}<dependency>\n {6}<groupId>dev\\.orderly</groupId>\n"
                    + " {6}<artifactId>([\\w-]+)</artifactId>.*?</dependency>\n");

    /** @throws Problem if the file has no such place: it is not as the edit expects */
    String applied(String text) {
        if (append != null) {
            return text + append;
        }
        String added = insert == null ? "" : insert;
        return place(text, added)
                .orElseThrow(() -> new Problem(
                        "%s has no place for \"%s\" (%s): this checkout is not laid out as ./orderly new expects. Nothing was changed."
                                .formatted(file, added.strip(), anchor())));
    }

    private String anchor() {
        if (before != null) {
            return "before a line that begins with \"%s\"".formatted(before.strip());
        }
        if (after != null) {
            return "after a line that begins with \"%s\"".formatted(after.strip());
        }
        return replace != null
                ? "in place of \"%s\"".formatted(replace.strip())
                : "as %s".formatted(block == null ? object : block);
    }

    private Optional<String> place(String text, String added) {
        if (before != null) {
            return at(text, ("\n" + text).indexOf("\n" + before), added);
        }
        if (after != null) {
            int line = ("\n" + text).lastIndexOf("\n" + after);
            return at(text, line < 0 ? -1 : text.indexOf('\n', line) + 1, added);
        }
        if (replace != null) {
            return text.contains(replace) ? Optional.of(text.replace(replace, added)) : Optional.empty();
        }
        return object != null ? entry(text, added) : sorted(text, added);
    }

    private static Optional<String> at(String text, int index, String added) {
        return index < 0 ? Optional.empty() : Optional.of(text.substring(0, index) + added + text.substring(index));
    }

    /** At the end of the object. */
    private Optional<String> entry(String text, String added) {
        int begin = text.indexOf("\n  \"%s\": {\n".formatted(object));
        int end = begin < 0 ? -1 : text.indexOf("\n  }", begin);
        return at(text, end, ",\n    " + added);
    }

    /** Before the first one that is greater, or after all. */
    private Optional<String> sorted(String text, String added) {
        Pattern kind = "import".equals(block) ? IMPORT : DEPENDENCY;
        Matcher own = kind.matcher(added);
        Matcher others = kind.matcher(text);
        int index = -1;
        while (own.find(0) && others.find()) {
            if (others.group(1).compareTo(own.group(1)) > 0) {
                return at(text, others.start(), added);
            }
            index = others.end();
        }
        return at(text, index, added);
    }
}
