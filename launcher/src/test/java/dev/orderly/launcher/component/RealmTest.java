package dev.orderly.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.launcher.Modules;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void developmentAddsUsersAndTheClientForScripts() throws IOException {
        JsonNode realm = JSON.readTree(Realm.forDevelopment());

        assertThat(values(realm, "clients", "clientId"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Modules.PROGRAMS.stream(),
                                Modules.PROGRAMS.stream().map(program -> program + "-broker"),
                                Stream.of("orderly-cli"))
                        .flatMap(names -> names)
                        .toList());
        assertThat(values(realm, "users", "username"))
                .contains("customer", "customer2", "clerk", "stock-keeper", "dispatcher", "accountant", "operator")
                .contains("service-account-ordering");
    }

    @Test
    void productionKnowsNoDemoUserAndNoPassword() throws IOException {
        JsonNode realm = JSON.readTree(Realm.class.getResource("/realm/orderly.json"));

        assertThat(values(realm, "users", "username")).allMatch(name -> name.startsWith("service-account-"));
        assertThat(values(realm, "clients", "clientId")).doesNotContain("orderly-cli");
        assertThat(values(realm, "clients", "secret")).allMatch(secret -> secret.matches("\\$\\{\\w+}"));
    }

    @Test
    void pagesAreInOrderlysLookAndInThePortalsLanguages() throws IOException {
        JsonNode realm = JSON.readTree(Realm.class.getResource("/realm/orderly.json"));

        assertThat(realm.get("loginTheme").asText()).isEqualTo("orderly");
        assertThat(realm.get("internationalizationEnabled").asBoolean()).isTrue();
        assertThat(realm.get("supportedLocales")).extracting(JsonNode::asText).containsExactly("en", "nb");
    }

    @Test
    void demoUsersAreThoseOfDevelopment() {
        assertThat(Realm.demoUsers())
                .containsExactly(
                        "customer", "customer2", "clerk", "stock-keeper", "dispatcher", "accountant", "operator");
    }

    private static List<String> values(JsonNode realm, String list, String field) {
        return realm.get(list).findValuesAsText(field);
    }
}
