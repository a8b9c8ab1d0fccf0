package dev.orderly.statetransfer.publish;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetransfer.contract.StateTopic;
import dev.orderly.statetransfer.contract.StateTopics;
import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of the outbox Kafka does not have yet, per topic that this service owns. */
@ApplicationScoped
public class Backlog {

    /**
     * @param dirty rows that were not sent yet
     * @param oldestUnsent seconds since the oldest of them was changed; 0 if there is none
     */
    public record OfTopic(String topic, long dirty, double oldestUnsent) {}

    private final String service;

    Backlog(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
    }

    public List<String> topics() {
        return StateTopics.ownedBy(service).stream()
                .map(StateTopic::name)
                .sorted()
                .toList();
    }

    /** What waits now, of every topic, even if it is nothing. */
    public Uni<List<OfTopic>> read() {
        return Sql.select("""
                        select topic, count(*), extract(epoch from now() - min(since))::float8
                          from outbox_dirty group by topic
                        """)
                .map(rows -> rows.stream()
                        .map(row -> new OfTopic((String) row[0], (Long) row[1], (Double) row[2]))
                        .collect(toMap(OfTopic::topic, backlog -> backlog)))
                .map(dirty -> topics().stream()
                        .map(topic -> dirty.getOrDefault(topic, new OfTopic(topic, 0, 0)))
                        .toList());
    }

    /** All rows of each topic, sent or not, tombstones included; none of a topic that nothing was published to. */
    public Uni<Map<String, Long>> rows() {
        return Sql.select("select topic, count(*) from outbox group by topic")
                .map(rows -> rows.stream().collect(toMap(row -> (String) row[0], row -> (Long) row[1])));
    }
}
