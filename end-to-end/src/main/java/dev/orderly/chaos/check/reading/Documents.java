package dev.orderly.chaos.check.reading;

import dev.orderly.chaos.check.evidence.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files: the mails that were received, and the page of problems. */
final class Documents {

    private static final String MESSAGE_ID = "Message-ID: ";
    private static final String EVERY_SERVICE = "In every service";
    private static final Pattern SECTION = Pattern.compile("## (.+)");
    private static final Pattern PROBLEM = Pattern.compile("\\| `([a-z-]+)` \\| ([0-9]{3}) \\|.*");

    /** The ids of the messages. */
    static List<String> mails(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.flatMap(Documents::messageId).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> messageId(Path mail) {
        // The attached PDF may be long.
        try (Stream<String> lines = Files.lines(mail, StandardCharsets.ISO_8859_1)) {
            return lines
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.startsWith(MESSAGE_ID))
                    .map(line -> line.substring(MESSAGE_ID.length()).strip())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ProblemType> problems(Path page) {
        List<ProblemType> problems = new ArrayList<>();
        String service = "";
        for (String line : lines(page)) {
            Matcher section = SECTION.matcher(line);
            Matcher problem = PROBLEM.matcher(line);
            if (section.matches()) {
                service = section.group(1).equals(EVERY_SERVICE) ? "" : section.group(1);
            } else if (problem.matches()) {
                problems.add(new ProblemType(service, problem.group(1), Integer.parseInt(problem.group(2))));
            }
        }
        return problems;
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Documents() {}
}
