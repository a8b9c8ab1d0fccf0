package dev.orderly.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void laterCommandsSpeakOfTheSystemThatWasBroughtUp(@TempDir Path directory) {
        var home = new Home(directory, directory.resolve("home"), false);
        home.ensure();
        assertThat(Settings.of(home)).isEmpty();

        new Settings(100, true, 2, true, natives("billing", "ordering"), true).keep(home);

        assertThat(Settings.of(home)).contains(new Settings(100, true, 2, true, natives("billing", "ordering"), true));
    }

    @Test
    void anOffsetThatLeavesTheRangeOfPortsIsRefused() {
        assertThatThrownBy(() -> new Settings(60_000, false, 1, false, natives(), false))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Settings(-1, false, 1, false, natives(), false))
                .isInstanceOf(Problem.class);
    }

    @Test
    void moreInstancesThanThereArePortsForAreRefused() {
        assertThatThrownBy(() -> new Settings(0, false, 0, false, natives(), false))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Settings(0, false, 10, false, natives(), false))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatIsNoProgramIsNotRunNatively() {
        assertThatThrownBy(() -> new Settings(0, false, 1, false, natives("kafka"), false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("gateway");
    }

    private static SortedSet<String> natives(String... services) {
        return new TreeSet<>(List.of(services));
    }
}
