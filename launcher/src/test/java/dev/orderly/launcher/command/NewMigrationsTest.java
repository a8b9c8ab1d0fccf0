package dev.orderly.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewMigrationsTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    Path module;

    private Path migrations;
    private Path properties;

    @BeforeEach
    void module() throws IOException {
        migrations = Files.createDirectories(module.resolve("src/main/resources/db/migration"));
        Files.writeString(migrations.resolve("V1__first.sql"), "create table first ();");
        properties = Files.writeString(module.resolve("src/main/resources/application.properties"), "name=value");
        Files.setLastModifiedTime(properties, LONG_AGO);
    }

    @Test
    void aNewMigrationTouchesTheProperties() throws IOException {
        var watching = new NewMigrations(module);
        watching.look();
        assertThat(Files.getLastModifiedTime(properties)).isEqualTo(LONG_AGO);

        Files.writeString(migrations.resolve("V2__second.sql"), "create table second ();");
        watching.look();

        assertThat(Files.getLastModifiedTime(properties)).isGreaterThan(LONG_AGO);
        assertThat(properties).hasContent("name=value");
    }

    @Test
    void onlyOnce() throws IOException {
        var watching = new NewMigrations(module);
        Files.writeString(migrations.resolve("V2__second.sql"), "create table second ();");
        watching.look();
        Files.setLastModifiedTime(properties, LONG_AGO);

        watching.look();

        assertThat(Files.getLastModifiedTime(properties)).isEqualTo(LONG_AGO);
    }

    @Test
    void aModuleWithoutMigrationsIsLeftAlone() throws IOException {
        Path without = Files.createDirectories(module.resolve("gateway"));

        new NewMigrations(without).look();

        assertThat(without).isEmptyDirectory();
    }
}
