package dev.orderly.statetransfer.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;

/** The replicas that this service declares. */
@ApplicationScoped
public class DeclaredReplicas {

    private final List<Replica<?>> replicas;

    DeclaredReplicas(@Any Instance<Replica<?>> declared) {
        this.replicas = declared.stream().<Replica<?>>map(replica -> replica).toList();
    }

    public List<Replica<?>> all() {
        return replicas;
    }

    /** The replica of that kind of entity, for example {@code order}. */
    public Optional<Replica<?>> ofEntity(String entity) {
        return replicas.stream()
                .filter(replica -> replica.topic().entity().equals(entity))
                .findFirst();
    }

    public Optional<Replica<?>> ofTopic(String topic) {
        return replicas.stream()
                .filter(replica -> replica.topic().name().equals(topic))
                .findFirst();
    }

    /** The names of their topics, sorted. */
    public List<String> topics() {
        return replicas.stream().map(replica -> replica.topic().name()).sorted().toList();
    }
}
