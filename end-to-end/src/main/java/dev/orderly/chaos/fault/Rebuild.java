package dev.orderly.chaos.fault;

import java.util.Optional;

/** No fault, but its victim: a replica that is rebuilt while others happen. */
final class Rebuild implements Fault {

    private final Operator operator;
    private final String service;
    private final String topic;
    private boolean begun;
    private String phase = "";

    Rebuild(Operator operator, String service, String topic) {
        this.operator = operator;
        this.service = service;
        this.topic = topic;
    }

    @Override
    public String what() {
        return "%s's replica of %s rebuilt".formatted(service, topic);
    }

    @Override
    public void begin() {
        begun = operator.post(service, "/replicas/%s/rebuild".formatted(topic)).isPresent();
        if (begun) {
            phase = "begun";
        }
    }

    @Override
    public Optional<String> effect() {
        return begun ? Optional.of(phase) : Optional.empty();
    }

    @Override
    public void end() {
        if (begun) {
            phase = operator.await(
                            service,
                            "/replicas/" + topic,
                            replica -> replica.at("/rebuild/endedAt").isTextual())
                    .map(replica -> replica.at("/rebuild/phase").asText())
                    .orElse("not ended in time");
        }
    }
}
