package dev.orderly.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.stack.Selection;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureTest {

    @TempDir
    Path directory;

    private Architecture architecture;

    @BeforeEach
    void home() {
        var home = new Home(directory, directory);
        home.ensure();
        architecture = new Architecture(home, new Settings(100, false));
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
        assertThat(architecture.components().stream().flatMap(each -> each.ports().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOffsetMovesEveryPort() {
        List<Integer> unmoved = new Architecture(new Home(directory, directory), Settings.DEFAULT)
                .components().stream().flatMap(each -> each.ports().stream()).toList();

        assertThat(architecture.components().stream().flatMap(each -> each.ports().stream()))
                .containsExactlyElementsOf(
                        unmoved.stream().map(port -> port + 100).toList());
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
}
