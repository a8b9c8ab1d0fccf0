package dev.orderly.statetransfer.example;

import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
public class Parcel implements Published<ShipmentState> {

    @Id
    UUID id;

    @Version
    long version;

    UUID customerId;

    @Nullable
    String carrier;

    boolean isPublic;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Parcel() {}

    public Parcel(UUID id, UUID customerId, boolean isPublic) {
        this.id = id;
        this.customerId = customerId;
        this.isPublic = isPublic;
    }

    public void assignCarrier(@Nullable String carrier) {
        this.carrier = carrier;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public boolean isPublic() {
        return isPublic;
    }

    @Override
    public StateTopic<ShipmentState> topic() {
        return ShipmentState.TOPIC;
    }

    @Override
    public ShipmentState state() {
        return new ShipmentState(id, version, customerId, ShipmentState.Status.PENDING, carrier, null, null, null);
    }
}
