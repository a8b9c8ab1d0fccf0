package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that nodes can be drained: a budget that never allows a pod to be evicted blocks every upgrade of the cluster.
 */
final class Disruption {

    static Stream<String> complaints(Manifests manifests) {
        return Stream.concat(
                manifests
                        .of("PodDisruptionBudget")
                        .flatMap(budget -> manifests
                                .of("Deployment", "StatefulSet")
                                .filter(workload -> selects(budget, workload))
                                .filter(workload -> allowed(budget, Scaling.least(manifests, workload)) < 1)
                                .map(workload -> "%s lets no pod of %s go while there are %d: allow one to be away"
                                        .formatted(budget, workload, Scaling.least(manifests, workload)))),
                manifests
                        .of("Deployment", "StatefulSet")
                        .map(workload -> budgets(manifests, workload))
                        .flatMap(complaints -> complaints));
    }

    private static Stream<String> budgets(Manifests manifests, Resource workload) {
        List<Resource> budgets = manifests
                .of("PodDisruptionBudget")
                .filter(budget -> selects(budget, workload))
                .toList();
        return switch (budgets.size()) {
            case 0 ->
                Stream.of(
                        "%s has no PodDisruptionBudget: a drain may take all of its pods at once".formatted(workload));
            case 1 -> Stream.empty();
            default -> Stream.of("%s has %s: with two, no pod can be evicted".formatted(workload, budgets));
        };
    }

    private static boolean selects(Resource budget, Resource workload) {
        return new Selector(budget.at("/spec/selector"))
                .matches(Json.strings(workload.at("/spec/template/metadata/labels")));
    }

    /**
     * How many of so many pods may be away: Kubernetes rounds percentages up, for minAvailable as for maxUnavailable.
     */
    private static int allowed(Resource budget, int pods) {
        JsonNode away = budget.at("/spec/maxUnavailable");
        return away.isMissingNode() ? pods - count(budget.at("/spec/minAvailable"), pods) : count(away, pods);
    }

    private static int count(JsonNode countOrPercentage, int pods) {
        String text = countOrPercentage.asText();
        return text.endsWith("%")
                ? (int) Math.ceil(Integer.parseInt(text.substring(0, text.length() - 1)) * pods / 100.0)
                : countOrPercentage.asInt();
    }

    private Disruption() {}
}
