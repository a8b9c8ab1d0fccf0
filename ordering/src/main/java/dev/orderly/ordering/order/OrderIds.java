package dev.orderly.ordering.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids for new orders, of version 7: they sort by the time of their creation. */
@ApplicationScoped
class OrderIds {

    UUID next() {
        // The strategy's parameter is Hibernate's session, which it does not use.
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
