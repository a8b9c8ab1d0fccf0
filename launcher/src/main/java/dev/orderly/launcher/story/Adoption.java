package dev.orderly.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.component.QuarkusService;
import java.io.PrintStream;

/** Makes a restored service adopt the newer states on its topics, as an operator does. */
public final class Adoption {

    private final QuarkusService service;
    private final Api operator;
    private final PrintStream out;

    public Adoption(Architecture architecture, QuarkusService service, PrintStream out) {
        this.service = service;
        this.operator = Api.as("operator", architecture.keycloak().realmAddress());
        this.out = out;
    }

    /** Adopts batches of some hundred states until none is left (true), or none of the rest can be adopted. */
    public boolean run() {
        long ahead = sayWhatIsAhead();
        long adopted = 0;
        while (ahead > 0) {
            JsonNode step = adoptSome();
            adopted += step.path("adopted").asLong();
            ahead = step.path("left").asLong();
            out.printf("%,d adopted, %,d left%n", adopted, ahead);
            if (ahead > 0 && step.path("adopted").asLong() == 0) {
                step.path("refused").forEach(this::complain);
                return false;
            }
        }
        out.printf("%s has nothing to adopt%s.%n", service.name(), adopted == 0 ? "" : " any more, and goes on");
        return true;
    }

    private long sayWhatIsAhead() {
        long ahead = 0;
        for (JsonNode topic : operator.get(service.address() + "/states").orThrow()) {
            long ofTopic = topic.path("ahead").asLong();
            if (ofTopic > 0) {
                out.printf(
                        "%s: %,d newer than the database%n", topic.path("topic").asText(), ofTopic);
            }
            ahead += ofTopic;
        }
        return ahead;
    }

    private JsonNode adoptSome() {
        return operator.post(service.address() + "/states/adopt").orThrow();
    }

    private void complain(JsonNode refused) {
        out.printf(
                "%s of %s cannot be adopted: %s%n",
                refused.path("key").asText(),
                refused.path("topic").asText(),
                refused.path("reason").asText());
    }
}
