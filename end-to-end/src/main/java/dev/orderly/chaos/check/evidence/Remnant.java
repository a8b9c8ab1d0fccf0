package dev.orderly.chaos.check.evidence;

import java.util.UUID;

/**
 * A place where something personal about an erased customer is still found. It does not repeat what that is.
 *
 * @param where a service, or {@code topic}
 * @param container the table, or the topic
 * @param field the column, or the path within a state
 * @param row the id of the row, or the record's key, as far as it has one
 */
public record Remnant(UUID customerId, String where, String container, String field, String row) {}
