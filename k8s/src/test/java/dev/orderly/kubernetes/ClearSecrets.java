package dev.orderly.kubernetes;

import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that the manifests, which everybody can read, contain no secret. */
final class ClearSecrets {

    private static final Pattern SECRET = Pattern.compile("(?i)(SECRET|PASSWORD|PASSPHRASE|TOKEN|_KEY|CREDENTIALS)$");
    private static final Pattern WITH_PASSWORD = Pattern.compile("://[^/@:]*:[^/@]+@");

    static Stream<String> complaints(Manifests manifests) {
        return Stream.of(
                        manifests
                                .of("Secret")
                                .filter(secret -> Stream.of("/data", "/stringData")
                                        .anyMatch(pointer -> !secret.at(pointer).isEmpty()))
                                .map(secret ->
                                        "%s tells what it is to keep: let an operator make it, or whoever installs"
                                                .formatted(secret)),
                        manifests
                                .of("ConfigMap")
                                .flatMap(map -> Json.strings(map.at("/data")).entrySet().stream()
                                        .filter(ClearSecrets::isSecret)
                                        .map(each -> "%s has %s in clear: take it from a Secret"
                                                .formatted(map, each.getKey()))),
                        manifests.resources().stream()
                                .flatMap(resource -> resource.json().findValues("env").stream()
                                        .flatMap(env -> env.valueStream())
                                        .filter(variable -> variable.has("value"))
                                        .map(variable -> Map.entry(
                                                variable.path("name").asText(),
                                                variable.path("value").asText()))
                                        .filter(ClearSecrets::isSecret)
                                        .map(each -> "%s has %s in clear: take it by secretKeyRef"
                                                .formatted(resource, each.getKey()))))
                .flatMap(complaints -> complaints);
    }

    private static boolean isSecret(Entry<String, String> variable) {
        return SECRET.matcher(variable.getKey()).find()
                || WITH_PASSWORD.matcher(variable.getValue()).find();
    }

    private ClearSecrets() {}
}
