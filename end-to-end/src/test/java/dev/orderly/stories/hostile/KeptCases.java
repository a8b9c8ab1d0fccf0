package dev.orderly.stories.hostile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Requests that failed once, one a line: {@code hostile-requests.jsonl}. */
final class KeptCases {

    static final Path FILE = Path.of("src", "test", "resources", "hostile-requests.jsonl");

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    static List<HostileRequest> read() {
        try {
            return Files.readAllLines(FILE).stream().map(KeptCases::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line for the file. */
    static String line(HostileRequest request) {
        try {
            return JSON.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HostileRequest parse(String line) {
        try {
            return JSON.readValue(line, HostileRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private KeptCases() {}
}
