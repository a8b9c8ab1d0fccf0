package dev.orderly.statetransfer.gate;

import static dev.orderly.statetransfer.interleaving.Absent.absent;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetopics.StateTopics;
import dev.orderly.statetransfer.gate.RestoredOwner.Message;
import dev.orderly.statetransfer.kafka.GivenConsumers;
import dev.orderly.statetransfer.record.ReceivedState;
import dev.orderly.statetransfer.record.TrustingReader;
import jakarta.enterprise.inject.Vetoed;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** Restore detection by a process whose topic and database are scripted. */
@Vetoed
public final class ScriptedDetection extends RestoreDetection {

    private record Thing(UUID id, long version) implements EntityState {}

    private static final StateTopic<Thing> TOPIC = new StateTopic<>("shipping.parcel.v1", Thing.class);
    static final TopicPartition PARTITION = new TopicPartition(TOPIC.name(), 0);

    public ScriptedDetection(RestoredOwner owner) {
        super(
                new GivenConsumers(() -> new OwnTopicConsumer(owner)),
                new TrustingReader(TOPIC),
                new Ahead(owner),
                new Gate(),
                new StateTopics(List.of(TOPIC)),
                "shipping");
    }

    @Vetoed
    private static final class Ahead extends AheadTable {

        private final RestoredOwner owner;

        Ahead(RestoredOwner owner) {
            super(absent());
            this.owner = owner;
        }

        @Override
        Map<TopicPartition, Long> relayed() throws SQLException {
            return Map.of(PARTITION, owner.relayed());
        }

        @Override
        void noteNewer(Collection<ReceivedState> sent) throws SQLException {
            owner.noteNewer(sent.stream()
                    .map(state -> new Message(
                            state.key(),
                            state.version(),
                            Objects.requireNonNull(state.state()).toString()))
                    .toList());
        }

        @Override
        void noteRelayed(Map<TopicPartition, Long> ends) throws SQLException {
            owner.noteRelayed(Collections.max(ends.values()));
        }
    }

    /** Whoever writes is not refused: whether in time is left to the schedule. */
    @Vetoed
    private static final class Gate extends WriteGate {

        Gate() {
            super(absent());
        }

        @Override
        synchronized void look() {}
    }
}
