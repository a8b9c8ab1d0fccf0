package dev.orderly.shipping.shipment;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The clock that all instances share: due times are computed from its times. */
@ApplicationScoped
class DatabaseClock {

    /** The current time, not the transaction's start: it may have waited for a lock. */
    Uni<Instant> now() {
        return Sql.select("select clock_timestamp()")
                .map(rows -> rows.getFirst().getOffsetDateTime(0).toInstant());
    }
}
