package dev.orderly.chaos.check.reading;

import dev.orderly.chaos.check.evidence.DeadLetter;
import dev.orderly.chaos.check.evidence.OwnState;
import dev.orderly.chaos.check.evidence.ReplicatedState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Reads outboxes, replicas and dead letters. */
final class MechanismReader {

    private final SortedMap<String, Tables> services;

    MechanismReader(SortedMap<String, Tables> services) {
        this.services = services;
    }

    List<OwnState> outboxes() throws SQLException {
        List<OwnState> states = new ArrayList<>();
        for (Tables tables : services.values()) {
            states.addAll(tables.read(OwnState.class, "select topic, key, version, hash from outbox"));
        }
        return states;
    }

    List<ReplicatedState> replicas(List<String> topics) throws SQLException {
        List<ReplicatedState> states = new ArrayList<>();
        for (Map.Entry<String, Tables> service : services.entrySet()) {
            List<String> tables = service.getValue().names();
            for (Map.Entry<String, String> topic : Topics.localNames(topics).entrySet()) {
                String table = "replica_" + topic.getValue();
                if (tables.contains(table)) {
                    states.addAll(service.getValue()
                            .read(
                                    ReplicatedState.class,
                                    "select '%s' as service, '%s' as topic, key, version, hash from %s"
                                            .formatted(service.getKey(), topic.getKey(), table)));
                }
            }
        }
        return states;
    }

    List<DeadLetter> deadLetters() throws SQLException {
        List<DeadLetter> letters = new ArrayList<>();
        for (Map.Entry<String, Tables> service : services.entrySet()) {
            letters.addAll(service.getValue()
                    .read(
                            DeadLetter.class,
                            "select '%s' as service, topic, partition, \"offset\" from dead_letter"
                                    .formatted(service.getKey())));
        }
        return letters;
    }
}
