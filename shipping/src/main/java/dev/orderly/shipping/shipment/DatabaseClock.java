package dev.orderly.shipping.shipment;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The one clock that all instances share: what is due is computed from times that it gave. */
@ApplicationScoped
class DatabaseClock {

    /** Now, not when the transaction began: it may have waited for a lock. */
    Uni<Instant> now() {
        return Sql.select("select clock_timestamp()")
                .map(rows -> rows.getFirst().getOffsetDateTime(0).toInstant());
    }
}
