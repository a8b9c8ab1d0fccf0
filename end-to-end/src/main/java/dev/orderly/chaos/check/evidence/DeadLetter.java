package dev.orderly.chaos.check.evidence;

/** A record that a service set aside. */
public record DeadLetter(String service, String topic, int partition, long offset) {

    public Place place() {
        return new Place(topic, partition, offset);
    }
}
