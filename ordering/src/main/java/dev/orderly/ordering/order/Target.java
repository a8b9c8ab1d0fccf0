package dev.orderly.ordering.order;

import dev.orderly.serviceapi.listing.Visibility;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * The order that a caller wants to change.
 *
 * @param precondition receives the order's version once it is locked, and throws if the caller saw another one
 */
public record Target(UUID orderId, Visibility visibility, LongConsumer precondition) {}
