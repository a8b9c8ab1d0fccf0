package dev.orderly.warehouse.stock;

import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.SortOrder;
import dev.orderly.serviceapi.listing.SortOrder.Key;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.write.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The table {@code stock_ledger}: every change of stock. Entries are added and never changed. */
@ApplicationScoped
public class Ledger {

    /** Adds entries at the end of the current transaction; the stock they belong to must have been flushed. */
    void write(List<LedgerEntry> entries) {
        if (!entries.isEmpty()) {
            UnitOfWork.current().atEnd(() -> insert(entries));
        }
    }

    private static Uni<Void> insert(List<LedgerEntry> entries) {
        return Sql.update(
                        """
                        insert into stock_ledger
                               (product_id, position, kind, on_hand_change, reserved_change, reference, at)
                        select *
                          from unnest($1::uuid[], $2::bigint[], $3::text[], $4::int[], $5::int[], $6::text[],
                                      $7::timestamptz[])
                        """,
                        entries.stream().map(LedgerEntry::productId).toArray(UUID[]::new),
                        entries.stream().map(LedgerEntry::position).toArray(Long[]::new),
                        entries.stream().map(entry -> entry.kind().name()).toArray(String[]::new),
                        entries.stream().map(LedgerEntry::onHandChange).toArray(Integer[]::new),
                        entries.stream().map(LedgerEntry::reservedChange).toArray(Integer[]::new),
                        entries.stream().map(LedgerEntry::reference).toArray(String[]::new),
                        entries.stream()
                                .map(entry -> entry.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .replaceWithVoid();
    }

    /** A product's entries, newest first. */
    public Listing newestFirst(UUID productId) {
        return new Listing(
                        "stock_ledger",
                        SortOrder.newestFirst(Key.number("position")),
                        "product_id",
                        "kind",
                        "on_hand_change",
                        "reserved_change",
                        "reference",
                        "at")
                .where("product_id = ?", productId);
    }

    /** The entry in a listing's row. */
    public static LedgerEntry entry(Row row) {
        return new LedgerEntry(
                row.getUUID("product_id"),
                row.getLong("position"),
                LedgerKind.valueOf(row.getString("kind")),
                row.getInteger("on_hand_change"),
                row.getInteger("reserved_change"),
                row.getString("reference"),
                row.getOffsetDateTime("at").toInstant());
    }
}
