package dev.orderly.ordering.order;

import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * The order that a caller wants to change.
 *
 * @param versionCheck receives the order's version once it is locked, and throws if the caller saw another one
 */
public record Target(UUID orderId, Visibility visibility, LongConsumer versionCheck) {}
