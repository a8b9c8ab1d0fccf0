package dev.orderly.kubernetes;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that the topics and their settings equal the code's: whichever side starts first creates them, and neither may
 * undo the other's settings.
 */
final class Topics {

    private static final String IN_SYNC = "min.insync.replicas";

    static Stream<String> complaints(Manifests manifests) {
        Set<String> ofTheCode = new TreeSet<>(TheCode.TOPOLOGY.topics());
        Set<String> here = manifests.of("KafkaTopic").map(Topics::name).collect(Collectors.toCollection(TreeSet::new));
        return Stream.of(
                        ofTheCode.stream()
                                .filter(topic -> !here.contains(topic))
                                .map(topic ->
                                        "There is no KafkaTopic for %s, which a service owns: add it".formatted(topic)),
                        manifests
                                .of("KafkaTopic")
                                .filter(topic -> !ofTheCode.contains(name(topic)))
                                .map(topic -> "%s is no topic of the code: remove it".formatted(topic)),
                        manifests.of("KafkaTopic").flatMap(topic -> settings(manifests, topic)))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> settings(Manifests manifests, Resource topic) {
        int partitions = topic.at("/spec/partitions").asInt();
        int replicas = topic.at("/spec/replicas").asInt();
        Map<String, String> config = new TreeMap<>(Json.strings(topic.at("/spec/config")));
        int inSync = Integer.parseInt(config.getOrDefault(IN_SYNC, "0"));
        config.remove(IN_SYNC);
        Map<String, String> wanted = new TreeMap<>(TheCode.topicConfig());
        int brokers = brokers(manifests);
        return Stream.of(
                        partitions == TheCode.partitions()
                                ? ""
                                : "%s has %d partitions: the code makes %d"
                                        .formatted(topic, partitions, TheCode.partitions()),
                        config.equals(wanted) ? "" : "%s has %s: the code says %s".formatted(topic, config, wanted),
                        replicas == Math.min(3, brokers)
                                ? ""
                                : "%s has %d replicas: have one on each of the %d brokers, three at most"
                                        .formatted(topic, replicas, brokers),
                        inSync == Math.max(1, replicas - 1)
                                ? ""
                                : "%s has %s %d: with %d replicas, one may be away, so %d"
                                        .formatted(topic, IN_SYNC, inSync, replicas, Math.max(1, replicas - 1)))
                .filter(complaint -> !complaint.isEmpty());
    }

    private static int brokers(Manifests manifests) {
        return manifests
                .of("KafkaNodePool")
                .filter(pool ->
                        pool.each("/spec/roles").anyMatch(role -> role.asText().equals("broker")))
                .mapToInt(pool -> pool.at("/spec/replicas").asInt())
                .sum();
    }

    private static String name(Resource topic) {
        return topic.at("/spec/topicName").asText(topic.name());
    }

    private Topics() {}
}
