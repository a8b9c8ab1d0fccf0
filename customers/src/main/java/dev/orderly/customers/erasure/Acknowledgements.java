package dev.orderly.customers.erasure;

import static java.util.stream.Collectors.toMap;

import dev.orderly.contracts.ErasureState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The other services' states about the erasure of a customer. */
@ApplicationScoped
public class Acknowledgements {

    private final List<Replica<ErasureState>> replicas;

    Acknowledgements(@Any Instance<Replica<ErasureState>> replicas) {
        this.replicas = replicas.stream().toList();
    }

    /** By service; empty for a service that has not published one yet. */
    public Uni<SortedMap<String, Optional<ErasureState>>> of(UUID customerId) {
        return Multi.createFrom()
                .iterable(replicas)
                .onItem()
                .transformToUniAndConcatenate(
                        replica -> replica.find(customerId).map(answer -> Map.entry(ownerOf(replica), answer)))
                .collect()
                .asList()
                .map(answers -> answers.stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
    }

    private static String ownerOf(Replica<?> replica) {
        StateTopic<?> topic = replica.topic();
        return topic.owner();
    }
}
