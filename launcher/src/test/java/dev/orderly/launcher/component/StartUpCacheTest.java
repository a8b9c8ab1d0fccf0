package dev.orderly.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.launcher.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpCacheTest {

    private static final String RECORD = "-XX:AOTCacheOutput=";
    private static final String USE = "-XX:AOTCache=";

    @TempDir
    Path directory;

    private Path jar;
    private StartUpCache cache;

    @BeforeEach
    void program() throws IOException {
        jar = Files.writeString(directory.resolve("program.jar"), "first build");
        cache = cacheOf(Map.of());
    }

    private StartUpCache cacheOf(Map<String, String> environment) {
        return cacheOf(environment, new Jvm("1m"));
    }

    private StartUpCache cacheOf(Map<String, String> environment, Jvm settings) {
        return new StartUpCache(Home.of(directory.toString(), environment), "program", settings, List.of(jar));
    }

    @Test
    void aProgramRecordsItselfOnceAndUsesTheCacheFromThenOn() throws IOException {
        record();
        cache.adopt();

        assertThat(cache.arguments()).singleElement().asString().startsWith(USE);
        // nothing new was recorded
        cache.adopt();
        assertThat(cache.arguments()).singleElement().asString().startsWith(USE);
    }

    @Test
    void aRebuiltProgramRecordsItselfAnewAndTheStaleCacheGoes() throws IOException {
        record();
        cache.adopt();
        Path stale = Path.of(cache.arguments().getFirst().substring(USE.length()));

        Files.writeString(jar, "second build, which is longer");
        record();
        cache.adopt();

        assertThat(stale).doesNotExist();
        assertThat(cache.arguments()).singleElement().asString().startsWith(USE);
    }

    @Test
    void aProgramOnOtherSettingsRecordsItselfAnew() throws IOException {
        record();
        cache.adopt();

        cache = cacheOf(Map.of(), Jvm.optimising("1m"));

        assertThat(cache.arguments()).first().asString().startsWith(RECORD);
    }

    @Test
    void whatAKilledProgramRecordedIsNotUsed() throws IOException {
        Path cutOff = record();

        assertThat(cache.arguments()).first().asString().startsWith(RECORD);
        assertThat(cutOff).doesNotExist();
    }

    @Test
    void whatAProgramLeftUnfinishedIsNotTakenOver() throws IOException {
        Path unfinished = record();
        Files.writeString(unfinished.resolveSibling(unfinished.getFileName() + ".config"), "what it would be made of");

        cache.adopt();

        assertThat(cache.arguments()).first().asString().startsWith(RECORD);
    }

    @Test
    void anotherInstanceSharesTheCacheButNeverRecords() throws IOException {
        StartUpCache shared = cache.madeByOthers();
        assertThat(shared.arguments()).isEmpty();
        assertThat(shared.stopPatience()).isLessThan(cache.stopPatience());

        record();
        shared.adopt();
        assertThat(shared.arguments()).isEmpty();

        cache.adopt();
        assertThat(shared.arguments()).isEqualTo(cache.arguments());
    }

    @Test
    void aPassingSystemUsesTheCacheButMakesNone() throws IOException {
        StartUpCache passing = cacheOf(Map.of("ORDERLY_HOME", "passing"));
        assertThat(passing.arguments()).isEmpty();

        record();
        cache.adopt();
        assertThat(passing.arguments()).isEqualTo(cache.arguments());
    }

    @Test
    void aPassingSystemThatIsToldToWritesThem() {
        StartUpCache told = cacheOf(Map.of("ORDERLY_HOME", "passing", "ORDERLY_START_UP_CACHES", "write"));

        assertThat(told.arguments()).first().asString().startsWith(RECORD);
    }

    private Path record() throws IOException {
        String argument = cache.arguments().getFirst();
        assertThat(argument).startsWith(RECORD);
        return Files.writeString(Path.of(argument.substring(RECORD.length())), "classes");
    }
}
