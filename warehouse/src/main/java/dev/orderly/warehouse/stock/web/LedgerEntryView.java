package dev.orderly.warehouse.stock.web;

import dev.orderly.warehouse.stock.LedgerEntry;
import dev.orderly.warehouse.stock.LedgerKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of a product's stock. */
@Schema(name = "LedgerEntry")
record LedgerEntryView(
        @Schema(description = "Sequential number of the change, counted per product from 1")
        long position,

        LedgerKind kind,
        int onHandChange,
        int reservedChange,

        @Schema(description = "The delivery note, the reason for the adjustment, or the id of the order")
        String reference,

        Instant at) {

    static LedgerEntryView of(LedgerEntry entry) {
        return new LedgerEntryView(
                entry.position(),
                entry.kind(),
                entry.onHandChange(),
                entry.reservedChange(),
                entry.reference(),
                entry.at());
    }
}
