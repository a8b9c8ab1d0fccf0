package dev.orderly.statetransfer.outbox;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetopics.StateTopics;
import dev.orderly.statetransfer.kafka.KafkaAdmin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the topics that this service owns, and keeps their settings; nobody else does. */
@ApplicationScoped
class OwnTopics {

    private final KafkaAdmin kafka;
    private final TopicSettings settings;
    private final List<String> own;

    OwnTopics(
            KafkaAdmin kafka,
            TopicSettings settings,
            StateTopics topics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.settings = settings;
        this.own = topics.ownedBy(service).stream().map(StateTopic::name).toList();
    }

    /** Blocks until the topics exist with the current settings; fails if the broker is unavailable. */
    void ensure() throws ExecutionException, InterruptedException {
        Admin admin = kafka.admin();
        Set<String> existing = admin.listTopics().names().get();
        admin.createTopics(own.stream()
                        .filter(name -> !existing.contains(name))
                        .map(this::newTopic)
                        .toList())
                .all()
                .get();
        admin.incrementalAlterConfigs(own.stream()
                        .filter(existing::contains)
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .collect(Collectors.toMap(Function.identity(), topic -> currentSettings())))
                .all()
                .get();
    }

    private NewTopic newTopic(String name) {
        // The broker's default replication factor: 1 on a developer's machine, 3 in production.
        return new NewTopic(name, Optional.of(settings.partitions()), Optional.empty())
                .configs(settings.asTopicConfig());
    }

    private Collection<AlterConfigOp> currentSettings() {
        return settings.asTopicConfig().entrySet().stream()
                .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList();
    }
}
