package dev.orderly.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {

    @Test
    void dataLieInTheProjectUnlessToldOtherwise() {
        assertThat(Home.of("/project", Map.of()).data()).isEqualTo(Path.of("/project/.orderly/data"));
        assertThat(Home.of("/project", Map.of("ORDERLY_HOME", "other")).data())
                .isEqualTo(Path.of("/project/other/data"));
        assertThat(Home.of("/project", Map.of("ORDERLY_HOME", "/elsewhere")).data())
                .isEqualTo(Path.of("/elsewhere/data"));
    }

    @Test
    void programsAreSharedByAllHomesOfAProject() {
        assertThat(Home.of("/project", Map.of("ORDERLY_HOME", "/elsewhere")).programs())
                .isEqualTo(Home.of("/project", Map.of()).programs());
    }
}
