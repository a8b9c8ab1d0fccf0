package dev.orderly.chaos.check.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what identifies erased customers. What two customers share, such as a common name or a street, identifies
 * nobody.
 */
final class PersonalData {

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>\"',;:()\\[\\]{}]+@[^\\s<>\"',;:()\\[\\]{}]+");
    private static final UUID SEVERAL = new UUID(0, 0);
    private static final String BYTES = "\\x";

    private final Map<String, UUID> owners = new HashMap<>();

    /** The text is about that customer, erased or not; a null or blank one says nothing. */
    void note(@Nullable String text, UUID customer) {
        if (text != null && !text.isBlank()) {
            owners.merge(text, customer, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    /** Reports each place in the JSON where such a text is, as its path, and whom it is about. */
    void find(JsonNode json, BiConsumer<String, UUID> report) {
        find("", json, report);
    }

    private void find(String path, JsonNode json, BiConsumer<String, UUID> report) {
        if (json.isTextual()) {
            findInText(path, json.asText(), report);
        } else if (json.isArray()) {
            json.forEach(element -> find(path, element, report));
        } else {
            json.propertyStream()
                    .forEach(field -> find(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), report));
        }
    }

    private void findInText(String path, String text, BiConsumer<String, UUID> report) {
        if (text.startsWith("{") || text.startsWith("[")) {
            parsed(path, text, report);
        } else if (text.startsWith(BYTES)) {
            findInText(path, decoded(text), report);
        } else {
            reportOwner(path, text, report);
            if (text.indexOf('@') >= 0) {
                EMAIL.matcher(text)
                        .results()
                        .filter(email -> !email.group().equals(text))
                        .forEach(email -> reportOwner(path, email.group(), report));
            }
        }
    }

    /** Answers that are kept for repeated calls, and dead letters, hold JSON as text. */
    private void parsed(String path, String text, BiConsumer<String, UUID> report) {
        try {
            find(path, Tables.JSON.readTree(text), report);
        } catch (JsonProcessingException e) {
            reportOwner(path, text, report);
        }
    }

    private static String decoded(String bytes) {
        try {
            return new String(HexFormat.of().parseHex(bytes.substring(BYTES.length())), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return bytes.substring(1);
        }
    }

    private void reportOwner(String path, String text, BiConsumer<String, UUID> report) {
        UUID owner = owners.get(text);
        if (owner != null && !owner.equals(SEVERAL)) {
            report.accept(path, owner);
        }
    }
}
