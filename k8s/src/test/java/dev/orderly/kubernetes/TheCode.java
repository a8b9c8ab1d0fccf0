package dev.orderly.kubernetes;

import dev.orderly.launcher.access.Acls;
import dev.orderly.launcher.access.Topology;
import dev.orderly.statetransfer.outbox.TopicSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;

/** Facts from the code that the manifests must agree with. */
final class TheCode {

    static final Topology TOPOLOGY = Topology.read();
    static final Set<AclBinding> ACLS = Acls.ofAll();
    static final String GATEWAY = "gateway";
    static final List<String> SERVICES =
            TOPOLOGY.services().keySet().stream().sorted().toList();
    static final List<String> PROGRAMS =
            Stream.concat(SERVICES.stream(), Stream.of(GATEWAY)).toList();

    private static final Path FRESHNESS =
            Path.of("../state-transfer/src/main/java/dev/orderly/statetransfer/freshness/FreshnessMetrics.java");
    private static final Pattern METRIC = Pattern.compile("\"(state\\.transfer\\.[a-z.]+)\"");

    private static final TopicSettings TOPICS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(TopicSettings.class)
            .build()
            .getConfigMapping(TopicSettings.class);

    /** The owners of the topics that a service replicates. */
    static List<String> owners(String service) {
        List<String> replicated = TOPOLOGY.services().entrySet().stream()
                .filter(each -> each.getKey().equals(service))
                .flatMap(each -> each.getValue().replicates().stream())
                .toList();
        return TOPOLOGY.services().entrySet().stream()
                .filter(each -> !Collections.disjoint(each.getValue().owns(), replicated))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The replica metrics, with their Prometheus names. */
    static List<String> metrics() {
        return Texts.find(FRESHNESS, METRIC).stream()
                .map(name -> name.replace('.', '_'))
                .toList();
    }

    static int partitions() {
        return TOPICS.partitions();
    }

    static Map<String, String> topicConfig() {
        return TOPICS.asTopicConfig();
    }

    private TheCode() {}
}
