package dev.orderly.statetransfer.comparison;

import dev.orderly.statetransfer.replica.Replica;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compares and heals replicas, and remembers the last results. All methods block. */
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

    /**
     * Compares, and asks the owner to send the keys that differ again; their states arrive a little later.
     *
     * @throws OwnerUnreachable if the owner does not answer
     */
    public Comparison heal(Replica<?> replica) throws InterruptedException {
        return remember(comparing.compare(replica, differences -> healing.heal(replica, differences)));
    }

    /** The last result of this instance; other instances do not know it. */
    Optional<Comparison> latest(String topic) {
        return Optional.ofNullable(latest.get(topic));
    }

    private Comparison remember(Comparison comparison) {
        latest.put(comparison.topic(), comparison);
        return comparison;
    }
}
