package dev.orderly.ordering.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids for new orders, of version 7: they sort by the time at which they were made. */
@ApplicationScoped
class OrderIds {

    UUID next() {
        // The strategy is written for Hibernate's sessions, but needs none.
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
