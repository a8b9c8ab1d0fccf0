package dev.orderly.chaos.fault;

import java.util.Optional;

/** An owner sends all states of a topic again, which readers must not notice. */
final class Republication implements Fault {

    private final Operator operator;
    private final String service;
    private final String topic;
    private long total;

    Republication(Operator operator, String service, String topic) {
        this.operator = operator;
        this.service = service;
        this.topic = topic;
    }

    @Override
    public String what() {
        return topic + " republished";
    }

    @Override
    public void begin() {
        total = operator.post(service, "/states/%s/republish".formatted(topic))
                .map(begun -> begun.path("total").asLong())
                .orElse(0L);
    }

    @Override
    public Optional<String> effect() {
        return total == 0 ? Optional.empty() : Optional.of(total + " states sent again");
    }

    @Override
    public void end() {
        // it goes on in the background
    }
}
