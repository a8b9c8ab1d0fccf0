package dev.orderly.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void laterCommandsSpeakOfTheSystemThatWasBroughtUp(@TempDir Path directory) {
        var home = new Home(directory, directory.resolve("home"));
        home.ensure();
        assertThat(Settings.of(home)).isEmpty();

        new Settings(100, true, 2, true).keep(home);

        assertThat(Settings.of(home)).contains(new Settings(100, true, 2, true));
    }

    @Test
    void anOffsetThatLeavesTheRangeOfPortsIsRefused() {
        assertThatThrownBy(() -> new Settings(60_000, false, 1, false)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Settings(-1, false, 1, false)).isInstanceOf(Problem.class);
    }

    @Test
    void moreInstancesThanThereArePortsForAreRefused() {
        assertThatThrownBy(() -> new Settings(0, false, 0, false)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Settings(0, false, 10, false)).isInstanceOf(Problem.class);
    }
}
