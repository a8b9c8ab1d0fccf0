package dev.orderly.billing.invoice;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.LongStream;

/** A row instead of a sequence, which would leave gaps after rollbacks. */
@ApplicationScoped
public class InvoiceNumbers {

    /**
     * The next numbers. Must be called inside the transaction that uses all of them: the counter stays locked until it
     * ends, and a rollback returns them. Take them last, because others wait.
     */
    public Uni<List<InvoiceNumber>> take(int count) {
        return Sql.select("update invoice_counter set last = last + $1 returning last", (long) count)
                .map(rows -> rows.getFirst().getLong("last"))
                .map(last -> LongStream.rangeClosed(last - count + 1, last)
                        .mapToObj(InvoiceNumber::new)
                        .toList());
    }

    /** Skips all numbers up to this one, which was used before a backup was restored. */
    public Uni<Void> skipThrough(InvoiceNumber given) {
        return Sql.update("update invoice_counter set last = greatest(last, $1)", given.value())
                .replaceWithVoid();
    }
}
