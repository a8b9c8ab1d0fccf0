package dev.orderly.serviceapi.freshness;

import static java.util.stream.Collectors.joining;

import dev.orderly.statetransfer.freshness.Freshness;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The ages of the replicas that this service's answers are based on. */
@ApplicationScoped
class ReplicaAges {

    /** By the plural of the entity. */
    record Ages(Map<String, Duration> byReplica) {

        Duration oldest() {
            return byReplica.values().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        }

        /** In seconds: {@code customers=0.4, products=1.2}. */
        @Override
        public String toString() {
            return byReplica.entrySet().stream()
                    .map(age -> String.format(
                            Locale.ROOT, "%s=%.1f", age.getKey(), age.getValue().toMillis() / 1000.0))
                    .collect(joining(", "));
        }
    }

    private final DeclaredReplicas replicas;
    private final Freshness freshness;
    private final Clock clock;

    ReplicaAges(DeclaredReplicas replicas, Freshness freshness, Clock clock) {
        this.clock = clock;
        this.replicas = replicas;
        this.freshness = freshness;
    }

    Ages now() {
        Instant now = clock.instant();
        Map<String, Duration> ages = new TreeMap<>();
        replicas.all().stream()
                .map(replica -> replica.topic())
                .forEach(topic -> ages.put(
                        topic.localName() + "s", freshness.of(topic.name()).age(now)));
        return new Ages(ages);
    }
}
