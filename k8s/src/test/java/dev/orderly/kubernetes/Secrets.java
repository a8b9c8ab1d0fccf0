package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that somebody creates every referenced secret: an operator, or people as documented in the README's table. */
final class Secrets {

    private static final Path README = Path.of("README.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\|.*$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Set<String> FIELDS = Set.of(
            "accessKeyId",
            "passwordSecret",
            "secretAccessKey",
            "secretKeyRef",
            "secretRef",
            "superuserSecret",
            "usernameSecret");

    static Stream<String> complaints(Manifests manifests) {
        Set<String> made = Operators.secrets(manifests).collect(Collectors.toSet());
        Map<String, Set<String>> documented = documented();
        return manifests.resources().stream()
                .filter(each -> !each.is("ExternalSecret"))
                .flatMap(
                        each -> references(each.is("KeycloakRealmImport") ? each.at("/spec/placeholders") : each.json())
                                .flatMap(reference -> complaint(each, reference, made, documented)));
    }

    private static Stream<String> complaint(
            Resource by, Reference reference, Set<String> made, Map<String, Set<String>> documented) {
        Set<String> keys = documented.get(reference.name());
        if (keys == null) {
            return made.contains(reference.name())
                    ? Stream.empty()
                    : Stream.of(
                            ("%s refers to Secret/%s, which no operator makes, and which the table in k8s/README.md does "
                                            + "not have: tell there who makes it")
                                    .formatted(by, reference.name()));
        }
        return reference.key().isEmpty() || keys.contains(reference.key())
                ? Stream.empty()
                : Stream.of("%s takes %s of Secret/%s, which has %s (k8s/README.md): name one of these"
                        .formatted(by, reference.key(), reference.name(), keys));
    }

    /** @param key empty for all keys */
    private record Reference(String name, String key) {

        static Stream<Reference> of(JsonNode json) {
            return json.isTextual()
                    ? Stream.of(new Reference(json.asText(), ""))
                    : json.has("secretName")
                            ? ofVolume(json)
                            : Stream.of(named(json)).filter(each -> !each.name().isEmpty());
        }

        private static Reference named(JsonNode json) {
            return new Reference(json.path("name").asText(), json.path("key").asText());
        }

        private static Stream<Reference> ofVolume(JsonNode json) {
            String name = json.path("secretName").asText();
            return Stream.concat(
                    Stream.of(new Reference(name, "")),
                    json.path("items")
                            .valueStream()
                            .map(item -> new Reference(name, item.path("key").asText())));
        }
    }

    private static Stream<Reference> references(JsonNode json) {
        return Stream.concat(FIELDS.stream(), Stream.of("secret", "tlsSecret"))
                .flatMap(field -> json.findValues(field).stream())
                .flatMap(Reference::of);
    }

    /** The keys of each secret. */
    private static Map<String, Set<String>> documented() {
        Map<String, Set<String>> keys = new TreeMap<>();
        ROW.matcher(Texts.read(README))
                .results()
                .forEach(row -> code(row.group(1)).forEach(name -> keys.put(name, code(row.group(2)))));
        return keys;
    }

    private static Set<String> code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Secrets() {}
}
