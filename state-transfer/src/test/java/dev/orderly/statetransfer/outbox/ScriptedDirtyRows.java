package dev.orderly.statetransfer.outbox;

import static dev.orderly.statetransfer.interleaving.Absent.absent;

import jakarta.enterprise.inject.Vetoed;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The relay's statements from one process. */
@Vetoed
class ScriptedDirtyRows extends DirtyRows {

    private final Life life;
    private final ScriptedDatabase database;

    ScriptedDirtyRows(Life life, ScriptedDatabase database) {
        super(absent());
        this.life = life;
        this.database = database;
    }

    @Override
    List<Row> read(long after, int limit) throws SQLException {
        if (!life.succeeds("reads", "cannot read")) {
            throw unavailable();
        }
        List<Row> rows = database.read(after, limit);
        life.tell("  has "
                + rows.stream()
                        .map(row -> Keys.name(row.key()) + "@" + row.version())
                        .toList());
        return rows;
    }

    @Override
    void clear(List<Row> sent, Map<TopicPartition, Long> reached) throws SQLException {
        life.attempt("clears", () -> database.clear(sent, Collections.max(reached.values())), this::unavailable);
    }

    private SQLException unavailable() {
        return new SQLException("The database does not answer");
    }
}
