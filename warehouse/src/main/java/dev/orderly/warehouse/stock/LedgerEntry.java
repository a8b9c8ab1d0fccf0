package dev.orderly.warehouse.stock;

import java.time.Instant;
import java.util.UUID;

/**
 * One change of a product's stock.
 *
 * @param position counts the product's changes, from 1
 * @param reference a delivery note, the reason of an adjustment, or the id of an order
 */
public record LedgerEntry(
        UUID productId,
        long position,
        LedgerKind kind,
        int onHandChange,
        int reservedChange,
        String reference,
        Instant at) {}
