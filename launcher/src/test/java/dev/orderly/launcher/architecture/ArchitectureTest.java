package dev.orderly.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.Settings;
import dev.orderly.launcher.build.Sources;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.process.RunRecord;
import dev.orderly.launcher.stack.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureTest {

    private static final SortedSet<String> NO_NATIVES = new TreeSet<>();

    @TempDir
    Path directory;

    private Home home;
    private Architecture architecture;

    @BeforeEach
    void home() {
        home = new Home(directory, directory, false);
        home.ensure();
        architecture = withInstances(1);
    }

    private Architecture withInstances(int instances) {
        return new Architecture(home, new Settings(100, false, instances, false, NO_NATIVES, false));
    }

    @Test
    void whateverAComponentNeedsStandsBeforeIt() {
        Set<Component> seen = new HashSet<>();
        for (Component component : architecture.components()) {
            assertThat(seen).as("needed by %s", component.name()).containsAll(component.needs());
            seen.add(component);
        }
    }

    @Test
    void noTwoComponentsListenOnTheSamePort() {
        assertThat(withInstances(9).components().stream().flatMap(each -> each.ports().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOffsetMovesEveryPort() {
        List<Integer> unmoved = new Architecture(new Home(directory, directory, false), Settings.DEFAULT)
                .components().stream().flatMap(each -> each.ports().stream()).toList();

        assertThat(architecture.components().stream().flatMap(each -> each.ports().stream()))
                .containsExactlyElementsOf(
                        unmoved.stream().map(port -> port + 100).toList());
    }

    @Test
    void theOptimisingCompilerIsForServicesAndBroker() throws IOException {
        for (String built : Modules.PROGRAMS) {
            Files.createDirectories(directory.resolve(built).resolve("target/quarkus-app"));
        }

        assertThat(quickToStart(new Settings(0, false, 1, false, NO_NATIVES, false)))
                .contains("kafka")
                .containsAll(Modules.SERVICES);
        assertThat(quickToStart(new Settings(0, false, 1, true, NO_NATIVES, false)))
                .doesNotContain("kafka")
                .doesNotContainAnyElementsOf(Modules.SERVICES);
    }

    @Test
    void theGatewayKnowsEveryInstance() throws IOException {
        Files.createDirectories(directory.resolve("gateway/target/quarkus-app"));

        assertThat(withInstances(2).component("gateway").launch().environment())
                .containsEntry("GATEWAY_SERVICES_ORDERING", "http://localhost:8182,http://localhost:8282");
    }

    @Test
    void aServiceThatIsToRunNativelyMustHaveBeenCompiled() throws IOException {
        Files.createFile(directory.resolve("pom.xml"));
        List<String> modules = new ArrayList<>(Sources.SHARED_MODULES);
        modules.add("billing");
        for (String module : modules) {
            Files.createDirectories(directory.resolve(module).resolve("src/main"));
            Files.createFile(directory.resolve(module).resolve("pom.xml"));
        }
        var natively =
                new Architecture(home, new Settings(0, false, 1, false, new TreeSet<>(Set.of("billing")), false));

        assertThatThrownBy(() -> natively.component("billing").requireBuilt())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("./orderly build --native billing");
    }

    private List<String> quickToStart(Settings settings) {
        return new Architecture(home, settings)
                .components().stream()
                        .filter(each -> !each.name().matches("postgres|keycloak|smtp"))
                        .filter(each -> each.launch().command().contains("-XX:TieredStopAtLevel=1"))
                        .map(Component::name)
                        .toList();
    }

    @Test
    void aComponentComesWithWhatItNeedsAndNothingElse() {
        assertThat(Selection.withNeeds(architecture, List.of("ordering")))
                .extracting(Component::name)
                .containsExactly("postgres", "ordering");
    }

    @Test
    void anUnknownComponentIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> architecture.component("postgress"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("postgres, keycloak, kafka");
    }

    @Test
    void everyServiceRunsAsOftenAsIsWished() {
        architecture = withInstances(2);

        assertThat(Selection.withNeeds(architecture, List.of("ordering")))
                .extracting(Component::name)
                .containsExactly("postgres", "ordering", "ordering#2");
        assertThat(architecture.component("billing#2").ports()).containsExactly(8285, 9285);
    }

    @Test
    void aServicesNameMeansAllInstancesAndANumberOne() {
        architecture = withInstances(3);

        assertThat(architecture.named("ordering"))
                .extracting(Component::name)
                .containsExactly("ordering", "ordering#2", "ordering#3");
        assertThat(architecture.named("ordering#1")).extracting(Component::name).containsExactly("ordering");
        assertThat(architecture.named("ordering#3")).extracting(Component::name).containsExactly("ordering#3");
    }

    @Test
    void anInstanceThatNobodyAskedForYetMayBeStarted() {
        assertThat(Selection.withNeeds(architecture, List.of("ordering#2")))
                .extracting(Component::name)
                .containsExactly("postgres", "ordering#2");
    }

    @Test
    void anInstanceThatRunsIsKnownWhateverTheSettingsSay() {
        new RunRecord(1, Instant.EPOCH).write(home.record("shipping#4"));
        new RunRecord(1, Instant.EPOCH).write(home.record("launcher"));

        assertThat(withInstances(1).components()).extracting(Component::name).contains("shipping#4");
    }

    @Test
    void whatRunsOnceHasNoSecondInstance() {
        assertThatThrownBy(() -> architecture.component("postgres#2")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> architecture.component("ordering#0")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> architecture.component("ordering#10")).isInstanceOf(Problem.class);
    }
}
