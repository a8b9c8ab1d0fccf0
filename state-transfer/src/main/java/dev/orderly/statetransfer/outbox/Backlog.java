package dev.orderly.statetransfer.outbox;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetopics.StateTopics;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The part of the outbox that Kafka does not have yet, per topic that this service owns. */
@ApplicationScoped
public class Backlog {

    /**
     * @param dirty rows not sent yet, without the unsendable ones
     * @param oldestUnsent seconds since the oldest of them was changed; 0 if there is none
     * @param unsendable rows that the broker refuses
     */
    public record OfTopic(String topic, long dirty, double oldestUnsent, long unsendable) {}

    /** Counting reads whole tables: however many callers there are, it takes a hundredth of the time at most. */
    private static final int PAUSE = 100;

    private final List<String> topics;
    private final FreshContext fresh;
    private Uni<Map<String, Long>> counted = Uni.createFrom().item(Map.of());
    private volatile long staleAt = System.nanoTime();

    Backlog(StateTopics topics, @ConfigProperty(name = "quarkus.application.name") String service, FreshContext fresh) {
        this.fresh = fresh;
        this.topics =
                topics.ownedBy(service).stream().map(StateTopic::name).sorted().toList();
    }

    public List<String> topics() {
        return topics;
    }

    /** The current backlog of every topic, including those without any. */
    public Uni<List<OfTopic>> read() {
        return Sql.select("""
                        select topic,
                               count(*) filter (where refusal is null) as dirty,
                               coalesce(extract(epoch from now() - min(since) filter (where refusal is null)), 0)::float8
                                   as oldest_unsent,
                               count(refusal) as unsendable
                          from outbox_dirty group by topic
                        """)
                .map(rows -> rows.stream()
                        .map(row -> new OfTopic(
                                row.getString("topic"),
                                row.getLong("dirty"),
                                row.getDouble("oldest_unsent"),
                                row.getLong("unsendable")))
                        .collect(toMap(OfTopic::topic, backlog -> backlog)))
                .map(dirty -> topics().stream()
                        .map(topic -> dirty.getOrDefault(topic, new OfTopic(topic, 0, 0, 0)))
                        .toList());
    }

    /**
     * The number of rows of each topic, sent or not, tombstones included; a topic without rows is missing. The more
     * rows there are, the older the result may be.
     */
    public Uni<Map<String, Long>> rows() {
        return fresh.runAside(this::counted);
    }

    /** All callers share one count, also while it is running. */
    private synchronized Uni<Map<String, Long>> counted() {
        long begun = System.nanoTime();
        if (begun - staleAt >= 0) {
            staleAt = begun + Long.MAX_VALUE;
            counted = Panache.withSession(Backlog::count)
                    .onItemOrFailure()
                    .invoke((rows, failure) -> {
                        long now = System.nanoTime();
                        staleAt = failure == null ? now + PAUSE * (now - begun) : now;
                    })
                    .memoize()
                    .indefinitely();
        }
        return counted;
    }

    private static Uni<Map<String, Long>> count() {
        return Sql.select("select topic, count(*) from outbox group by topic")
                .map(rows -> rows.stream().collect(toMap(row -> row.getString("topic"), row -> row.getLong("count"))));
    }
}
