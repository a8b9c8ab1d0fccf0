package dev.orderly.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/** Checks that each workload has only one scaler, within useful bounds. */
final class Scaling {

    static Stream<String> complaints(Manifests manifests) {
        return Stream.concat(
                manifests
                        .of("HorizontalPodAutoscaler", "ScaledObject")
                        .flatMap(scaler -> Stream.concat(bounds(scaler), queries(scaler))),
                manifests.of("Deployment").flatMap(workload -> scalers(manifests, workload)));
    }

    private static Stream<String> bounds(Resource scaler) {
        int least = least(scaler);
        int most = most(scaler);
        return Stream.of(
                        least > most
                                ? "%s has a minimum of %d and a maximum of %d: the minimum must be the smaller"
                                        .formatted(scaler, least, most)
                                : "",
                        most > TheCode.partitions()
                                ? "%s may start %d instances, but a topic has %d partitions: what is beyond has nothing to do"
                                        .formatted(scaler, most, TheCode.partitions())
                                : "")
                .filter(complaint -> !complaint.isEmpty());
    }

    /** With a metric that the code has, for this workload. */
    private static Stream<String> queries(Resource scaler) {
        String own = "container=\"%s\"".formatted(scaler.text("/spec/scaleTargetRef/name"));
        return scaler.each("/spec/triggers")
                .map(trigger -> trigger.at("/metadata/query").asText())
                .filter(query -> !query.isEmpty())
                .filter(query ->
                        !query.contains(own) || TheCode.metrics().stream().noneMatch(query::contains))
                .map(query ->
                        "%s asks for %s: ask for one of %s, with %s".formatted(scaler, query, TheCode.metrics(), own));
    }

    private static Stream<String> scalers(Manifests manifests, Resource workload) {
        List<Resource> scalers = of(manifests, workload).toList();
        return Stream.of(
                        scalers.size() > 1
                                ? "%s is scaled by %s, which would work against each other: leave one"
                                        .formatted(workload, scalers)
                                : "",
                        !scalers.isEmpty() && workload.json().at("/spec").has("replicas")
                                ? "%s is scaled by %s, but has replicas, which every apply would go back to: leave them out"
                                        .formatted(workload, scalers.getFirst())
                                : "")
                .filter(complaint -> !complaint.isEmpty());
    }

    /** The number of a workload's pods when there is little to do. */
    static int least(Manifests manifests, Resource workload) {
        return of(manifests, workload).findFirst().map(Scaling::least).orElseGet(() -> replicas(workload));
    }

    /** The maximum number of a workload's pods. */
    static int most(Manifests manifests, Resource workload) {
        return of(manifests, workload).findFirst().map(Scaling::most).orElseGet(() -> replicas(workload));
    }

    private static int replicas(Resource workload) {
        return workload.at("/spec/replicas").asInt(1);
    }

    private static Stream<Resource> of(Manifests manifests, Resource workload) {
        return manifests
                .of("HorizontalPodAutoscaler", "ScaledObject")
                .filter(scaler -> scaler.text("/spec/scaleTargetRef/name").equals(workload.name()));
    }

    private static int least(Resource scaler) {
        return scaler.is("ScaledObject")
                ? scaler.at("/spec/minReplicaCount").asInt(0)
                : scaler.at("/spec/minReplicas").asInt(1);
    }

    private static int most(Resource scaler) {
        return scaler.is("ScaledObject")
                ? scaler.at("/spec/maxReplicaCount").asInt(100)
                : scaler.at("/spec/maxReplicas").asInt();
    }

    private Scaling() {}
}
