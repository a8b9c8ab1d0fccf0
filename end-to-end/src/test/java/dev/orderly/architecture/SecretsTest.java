package dev.orderly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The repository contains no secrets but those that SECURITY.md lists, which are for development. */
class SecretsTest {

    private static final List<Pattern> KEYS_AND_TOKENS = Stream.of(
                    "-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[A-Za-z0-9+/]",
                    "eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.",
                    "\\bgh[pousr]_[A-Za-z0-9]{30,}",
                    "\\bgithub_pat_[A-Za-z0-9_]{30,}",
                    "\\bnpm_[A-Za-z0-9]{36}",
                    "\\bAKIA[0-9A-Z]{16}\\b",
                    "\\bAIza[0-9A-Za-z_-]{35}",
                    "\\bxox[abprs]-[0-9A-Za-z-]{10,}",
                    "://[A-Za-z0-9._-]+:[^/@\\s:$%{}<>\"'*\\[\\]()]+@[A-Za-z0-9]")
            .map(Pattern::compile)
            .toList();

    /** What is called a password or a secret and has a literal value. */
    private static final Pattern LITERAL = Pattern.compile(
            "(?i)[a-z_.-]*(?:password|passphrase|secret|credential|api[-_.]?key)(?:\"?[ \\t]*[:=][ \\t]*\"?|\", \")"
                    + "([^\\s\"'$%{}<>,;()\\[\\]]{3,})\"?\\s*[;,})]*\\s*$",
            Pattern.MULTILINE);

    private static final Set<String> SETTINGS =
            Set.of(".properties", ".yaml", ".yml", ".json", ".env", ".xml", ".java");

    /** Development's own; SECURITY.md says what takes their place in production. */
    private static final Set<String> FOR_DEVELOPMENT = Set.of(
            "gateway/src/main/resources/application.properties: quarkus.oidc.credentials.secret=gateway",
            "gateway/src/main/resources/application.properties:"
                    + " test.gateway.session.secret=in-development-this-is-no-secret",
            "launcher/src/main/java/dev/orderly/launcher/component/KafkaAdmin.java: PASSWORD = \"admin\";",
            "launcher/src/main/java/dev/orderly/launcher/component/Keycloak.java: KC_BOOTSTRAP_ADMIN_PASSWORD\","
                    + " \"admin\");",
            "launcher/src/main/java/dev/orderly/launcher/component/PostgresAdmin.java: PASSWORD = \"postgres\";",
            "launcher/src/main/java/dev/orderly/launcher/component/Services.java: GATEWAY_SESSION_SECRET\","
                    + " \"on-this-machine-this-is-no-secret\");");

    /** Manifests full of mistakes, which another test has to find. */
    private static final Path PLANTED = HandWrittenFiles.ROOT.resolve("k8s/src/test/resources/mistakes.yaml");

    private static final Path DEMO_USERS =
            HandWrittenFiles.ROOT.resolve("keycloak-realm/src/main/resources/realm/development.json");
    private static final Pattern PASSWORD_OF_A_USER = Pattern.compile("\"type\"\\s*:\\s*\"password\"");

    @Test
    void noFileContainsAKeyOrAToken() {
        assertThat(HandWrittenFiles.all()
                        .filter(file -> !file.equals(PLANTED))
                        .filter(file -> KEYS_AND_TOKENS.stream()
                                .anyMatch(secret -> secret.matcher(HandWrittenFiles.bytes(file))
                                        .find())))
                .isEmpty();
    }

    @Test
    void passwordsStandOnlyInTheFilesForDevelopment() {
        assertThat(HandWrittenFiles.all()
                        .filter(SecretsTest::isSetting)
                        .flatMap(file -> LITERAL.matcher(HandWrittenFiles.bytes(file))
                                .results()
                                .map(found -> HandWrittenFiles.ROOT.relativize(file) + ": "
                                        + found.group().strip()))
                        .collect(Collectors.toSet()))
                .isEqualTo(FOR_DEVELOPMENT);
    }

    @Test
    void onlyDemoUsersHaveTheirPasswordHere() {
        assertThat(HandWrittenFiles.named(".json")
                        .filter(file -> PASSWORD_OF_A_USER
                                .matcher(HandWrittenFiles.bytes(file))
                                .find()))
                .containsExactly(DEMO_USERS);
    }

    private static boolean isSetting(Path file) {
        String name = file.getFileName().toString();
        boolean isTranslation = name.startsWith("messages_");
        return SETTINGS.stream().anyMatch(name::endsWith)
                && !isTranslation
                && !file.toString().contains("/src/test/");
    }
}
