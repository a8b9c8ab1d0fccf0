package dev.orderly.benchmarks.placing;

import dev.orderly.benchmarks.stack.Await;
import dev.orderly.launcher.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The statements that PostgreSQL receives, from its own log. */
record StatementLog(Path file, Connection admin) {

    private static final String SETTING = "log_min_duration_statement";

    /** Something that sends statements. */
    interface Work {
        void run() throws Exception;
    }

    /** All statements of all connections during the work, also of connections that were open before. */
    List<LoggedStatement> during(Work work) throws Exception {
        if (!Files.isReadable(file)) {
            throw new Problem("PostgreSQL's log is not in %s, so its statements are not known.".formatted(file));
        }
        set("alter system set %s = 0".formatted(SETTING), "0");
        try {
            int begin = Math.toIntExact(Files.size(file));
            work.run();
            return LoggedStatement.in(from(begin));
        } finally {
            set("alter system reset " + SETTING, "-1");
        }
    }

    /** Returns when this connection has noticed; the others have been told at the same time. */
    private void set(String command, String value) throws Exception {
        try (Statement statement = admin.createStatement()) {
            statement.execute(command);
            statement.execute("select pg_reload_conf()");
        }
        Await.until(
                SETTING + " is " + value, Duration.ofMillis(10), () -> setting().equals(value));
    }

    private String setting() throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery("show " + SETTING)) {
            row.next();
            return row.getString(1);
        }
    }

    private String from(int begin) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return new String(Arrays.copyOfRange(all, begin, all.length), StandardCharsets.UTF_8);
    }
}
