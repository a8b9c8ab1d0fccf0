package dev.orderly.serviceapi.example;

import dev.orderly.contracts.CustomerState;
import dev.orderly.serviceapi.erasure.PersonalData;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Forgets the carrier of an erased customer's parcels. */
@ApplicationScoped
public class ForgettingParcels implements PersonalData {

    private final Replica<CustomerState> customers;
    private final Parcels parcels;

    ForgettingParcels(Replica<CustomerState> customers, Parcels parcels) {
        this.customers = customers;
        this.parcels = parcels;
    }

    @Override
    public Replica<?> erasedCustomers() {
        return customers;
    }

    @Override
    public Uni<Void> forget(UUID customerId) {
        return parcels.list("customerId", customerId)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .invoke(parcel -> parcel.assignCarrier(null))
                .onItem()
                .transformToUniAndConcatenate(parcels::save)
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public String erased() {
        return "who carries the parcels";
    }
}
