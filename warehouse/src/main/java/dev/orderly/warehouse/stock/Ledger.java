package dev.orderly.warehouse.stock;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The table {@code stock_ledger}: every change there ever was. Entries are added and never changed. */
@ApplicationScoped
public class Ledger {

    /** Adds entries in one statement of the current transaction; the stock they belong to must have been flushed. */
    Uni<Void> write(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
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

    /** Some of the stock's entries as they were when it was read, newest first. */
    public Uni<List<LedgerEntry>> newestFirst(Stock stock, long skip, int limit) {
        // Positions have no gaps: skipping costs nothing.
        return Sql.select("""
                        select position, kind, on_hand_change, reserved_change, reference, at
                          from stock_ledger
                         where product_id = $1 and position <= $2
                         order by position desc
                         limit $3
                        """, stock.id(), stock.ledgerLength() - skip, limit)
                .map(rows -> rows.stream().map(row -> entry(stock.id(), row)).toList());
    }

    private static LedgerEntry entry(UUID productId, Object[] row) {
        return new LedgerEntry(
                productId,
                (Long) row[0],
                LedgerKind.valueOf((String) row[1]),
                (Integer) row[2],
                (Integer) row[3],
                (String) row[4],
                ((OffsetDateTime) row[5]).toInstant());
    }
}
