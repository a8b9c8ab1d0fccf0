package dev.orderly.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.component.QuarkusService;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Compares every replica with its owner, as an operator does. */
public final class Verification {

    /** The worst result found. */
    public enum Outcome {
        EQUAL,
        DIFFERENT,
        UNKNOWN
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> KINDS = List.of("MISSING", "STALE", "AHEAD", "DIFFERING", "EXTRA");
    private static final String LINE = "%-10s %-26s %10s %10s %8s %8s %8s %10s %8s %10s%n";

    private final List<QuarkusService> services;
    private final Api operator;
    private final PrintStream out;

    public Verification(Architecture architecture, List<QuarkusService> services, PrintStream out) {
        this.services = services;
        this.operator = Api.as("operator", architecture.keycloak().realmAddress());
        this.out = out;
    }

    /** Compares them all and prints a table. */
    public Outcome compare() {
        return overAll(this::compareOne);
    }

    /** The same, but also repairs differences, and waits until none is left. */
    public Outcome heal() {
        return overAll(this::healOne);
    }

    private interface Replica {
        JsonNode ask(String address);
    }

    private Outcome overAll(Replica question) {
        out.printf(
                LINE,
                "service",
                "replica",
                "owner",
                "replica",
                "missing",
                "stale",
                "ahead",
                "differing",
                "extra",
                "in flight");
        Outcome worst = Outcome.EQUAL;
        for (QuarkusService service : services) {
            for (String topic : topics(service)) {
                Outcome outcome = report(service, topic, question);
                worst = outcome.compareTo(worst) > 0 ? outcome : worst;
            }
        }
        return worst;
    }

    private List<String> topics(QuarkusService service) {
        List<String> topics = new ArrayList<>();
        operator.get(service.address() + "/replicas")
                .orThrow()
                .forEach(replica -> topics.add(replica.path("topic").asText()));
        return topics;
    }

    private Outcome report(QuarkusService service, String topic, Replica question) {
        try {
            JsonNode found = question.ask(service.address() + "/replicas/" + topic);
            print(service, topic, found);
            return found.path("differences").asLong() == 0 ? Outcome.EQUAL : Outcome.DIFFERENT;
        } catch (Problem unknown) {
            out.printf("%-10s %-26s %s%n", service.name(), topic, unknown.getMessage());
            return Outcome.UNKNOWN;
        }
    }

    private void print(QuarkusService service, String topic, JsonNode found) {
        List<Object> columns = new ArrayList<>(List.of(
                service.name(),
                topic,
                found.path("ownerRows").asLong(),
                found.path("replicaRows").asLong()));
        KINDS.forEach(kind -> columns.add(found.path("kinds").path(kind).asLong()));
        columns.add(found.path("inFlight").asLong());
        out.printf(LINE, columns.toArray());
    }

    private JsonNode compareOne(String address) {
        return post(address + "/compare");
    }

    /** The remaining differences. */
    private JsonNode healOne(String address) {
        JsonNode found = post(address + "/heal");
        var patience = new Patience(PATIENCE);
        while (found.path("differences").asLong() > 0 && patience.isLeft()) {
            found = post(address + "/compare");
        }
        return found;
    }

    private JsonNode post(String address) {
        return operator.post(address).orThrow();
    }
}
