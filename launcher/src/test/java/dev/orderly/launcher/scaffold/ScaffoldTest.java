package dev.orderly.launcher.scaffold;

import static dev.orderly.launcher.scaffold.ProjectCopy.ZEPPELINS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class ScaffoldTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path root;

    private ProjectCopy project;

    @BeforeEach
    void copy() {
        project = ProjectCopy.in(root);
    }

    @Test
    void everyFileCanBeRead() throws Exception {
        project.add(ZEPPELINS);

        for (Map.Entry<String, String> file : project.files().entrySet()) {
            String name = file.getKey();
            if (name.endsWith(".json")) {
                JSON.readTree(file.getValue());
            } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                var yaml = new YAMLMapper();
                yaml.readerFor(JsonNode.class)
                        .readValues(yaml.getFactory().createParser(file.getValue()))
                        .readAll();
            } else if (name.endsWith("pom.xml")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(file.getValue())));
            }
        }
    }

    @Test
    void theServiceIsKnownWhereverTheLastOneIs() throws IOException {
        SortedMap<String, String> before = project.files();
        String last = project.checkout().services().getLast();

        project.add(ZEPPELINS);

        SortedMap<String, String> after = project.files();
        assertThat(project.checkout().services()).endsWith(last, "zeppelins");
        assertThat(after.keySet())
                .contains(
                        "zeppelins/pom.xml",
                        "zeppelins/src/main/java/dev/orderly/zeppelins/zeppelin/Zeppelin.java",
                        "zeppelins/src/test/java/dev/orderly/zeppelins/zeppelin/web/ZeppelinsTest.java");
        assertThat(before).allSatisfy((file, content) -> {
            if (!content.equals(after.get(file))) {
                assertThat(after.get(file)).containsIgnoringCase("zeppelin");
            }
        });
        assertThat(after.get("launcher/src/main/resources/topology.json")).contains("zeppelins.zeppelin.v1");
    }

    @Test
    void nothingIsLeftOfTheTemplates() throws IOException {
        SortedMap<String, String> before = project.files();

        project.add(ZEPPELINS);

        SortedMap<String, String> added = project.files();
        added.keySet().removeAll(before.keySet());
        assertThat(added.values())
                .isNotEmpty()
                .allSatisfy(content -> assertThat(content).doesNotContain("{{", "}}"));
    }

    /** Where imports are, and how long lines are, depends on the names. */
    @ParameterizedTest
    @CsvSource({"zeppelins, Zeppelin", "aa, Ax", "subscriptions, Subscription"})
    void javaIsFormatted(String service, String entity) throws IOException {
        SortedMap<String, String> before = project.files();

        project.add(new Request(service, entity, ProjectCopy.TOPIC));

        SortedMap<String, String> added = project.files();
        added.keySet().removeAll(before.keySet());
        assertThat(added).allSatisfy((file, content) -> {
            if (file.endsWith(".java")) {
                assertThat(content.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
                assertThat(content.lines()
                                .filter(line -> line.startsWith("import ") && !line.startsWith("import static "))
                                .map(line -> line.replace(";", "")))
                        .isSorted();
            }
        });
    }

    @Test
    void theRealmHasItsClientsAndEverybodysTokensAreForIt() throws IOException {
        project.add(ZEPPELINS);

        JsonNode realm = JSON.readTree(project.files().get(RealmFiles.PRODUCTION));
        assertThat(realm.get("clients").findValuesAsText("clientId")).contains("zeppelins", "zeppelins-broker");
        assertThat(realm.get("users").findValuesAsText("serviceAccountClientId"))
                .contains("zeppelins");
        for (JsonNode client : realm.get("clients")) {
            List<String> mappers = client.get("protocolMappers").findValuesAsText("name");
            if (client.get("clientId").asText().equals("zeppelins")) {
                assertThat(mappers).contains("for-customers", "for-billing").doesNotContain("for-zeppelins");
                assertThat(client.get("secret").asText()).isEqualTo("${ZEPPELINS_CLIENT_SECRET}");
            } else if (!client.get("clientId").asText().endsWith("-broker")) {
                assertThat(mappers).containsOnlyOnce("for-zeppelins");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RealmFiles.PRODUCTION, RealmFiles.DEVELOPMENT})
    void theRealmsFilesKeepTheirFormat(String file) throws IOException {
        String realm = project.files().get(file);

        assertThat(JsonFile.written(JSON.readTree(realm))).isEqualTo(realm);
    }

    @Test
    void anotherServiceFollows() throws IOException {
        project.add(ZEPPELINS);

        project.add(new Request("switches", null, ProjectCopy.TOPIC));

        assertThat(project.checkout().services()).endsWith("zeppelins", "switches");
        assertThat(project.files().keySet())
                .as("a word of Java is no package")
                .contains("switches/src/main/java/dev/orderly/switches/switches/Switch.java");
    }

    @ParameterizedTest
    @CsvSource({
        "returns, Return, returns",
        "deliveries, Delivery, deliveries",
        "switches, Switch, switches",
        "pricing, Pricing, pricings",
        "addresses, Address, addresses",
    })
    void entityAndPathAreDerivedFromTheName(String service, String entity, String entities) {
        String singular = Names.capitalised(Names.singular(service));

        assertThat(singular).isEqualTo(entity);
        assertThat(Names.plural(Names.singular(service))).isEqualTo(entities);
    }
}
