package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.launcher.component.Realm;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that the imported realm is the code's, and that all its placeholders are filled. */
final class RealmImport {

    private static final Path REALM = Path.of("../keycloak-realm/src/main/resources/realm/orderly.json");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

    static Stream<String> complaints(Manifests manifests) {
        return manifests
                .of("KeycloakRealmImport")
                .flatMap(each -> Stream.concat(difference(manifests, each), placeholders(manifests, each)));
    }

    private static Stream<String> difference(Manifests manifests, Resource realmImport) {
        JsonNode wanted = manifests.isForDevelopment() ? Json.parse(Realm.forDevelopment()) : Json.file(REALM);
        JsonNode imported = realmImport.at("/spec/realm");
        return imported.equals(wanted)
                ? Stream.empty()
                : Stream.of("%s differs from the realm in keycloak-realm: run node k8s/realm-import.mjs"
                        .formatted(realmImport));
    }

    private static Stream<String> placeholders(Manifests manifests, Resource realmImport) {
        return PLACEHOLDER
                .matcher(realmImport.at("/spec/realm").toString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !realmImport.at("/spec/placeholders").has(name))
                .filter(name -> manifests
                        .of("Keycloak")
                        .flatMap(keycloak -> keycloak.each("/spec/env"))
                        .noneMatch(variable -> variable.path("name").asText().equals(name)))
                .map(name ->
                        "%s does not say what ${%s} is: name a secret in placeholders, or a value in Keycloak's env"
                                .formatted(realmImport, name));
    }

    private RealmImport() {}
}
