package dev.orderly.chaos.check.evidence;

/** Where a record lies. */
public record Place(String topic, int partition, long offset) {

    /** The header of records that the run itself put on topics, whatever else they are. */
    public static final String INJECTED = "chaos";
}
