package dev.orderly.chaos.check.evidence;

/** Where a record lies. */
public record Place(String topic, int partition, long offset) {}
