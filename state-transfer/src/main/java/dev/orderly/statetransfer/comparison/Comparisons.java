package dev.orderly.statetransfer.comparison;

import dev.orderly.statetransfer.replica.Replica;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compares and heals replicas, and remembers what was found last. All methods block. */
@ApplicationScoped
public class Comparisons {

    private final Comparing comparing;
    private final Healing healing;
    private final Map<String, Comparison> latest = new ConcurrentHashMap<>();

    Comparisons(Comparing comparing, Healing healing) {
        this.comparing = comparing;
        this.healing = healing;
    }

    /** @throws OwnerUnreachable if the owner does not answer */
    public Comparison compare(Replica<?> replica) throws InterruptedException {
        return remember(comparing.compare(replica, differences -> {}));
    }

    /** Compares, and has what differs replaced by what the owner has; that arrives a little later. */
    public Comparison heal(Replica<?> replica) throws InterruptedException {
        return remember(comparing.compare(replica, differences -> healing.heal(replica, differences)));
    }

    /** What this instance found last; other instances do not know. */
    Optional<Comparison> latest(String topic) {
        return Optional.ofNullable(latest.get(topic));
    }

    private Comparison remember(Comparison comparison) {
        latest.put(comparison.topic(), comparison);
        return comparison;
    }
}
