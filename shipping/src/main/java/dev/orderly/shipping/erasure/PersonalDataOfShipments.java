package dev.orderly.shipping.erasure;

import dev.orderly.contracts.CustomerState;
import dev.orderly.serviceapi.erasure.PersonalData;
import dev.orderly.statetransfer.replica.Replica;
import jakarta.enterprise.context.ApplicationScoped;

/** Shipping's personal data is in its replicas only. A parcel's address is in its order. */
@ApplicationScoped
class PersonalDataOfShipments implements PersonalData {

    private final Replica<CustomerState> customers;

    PersonalDataOfShipments(Replica<CustomerState> customers) {
        this.customers = customers;
    }

    @Override
    public Replica<?> erasedCustomers() {
        return customers;
    }

    @Override
    public String erased() {
        return "the addresses in its replica of orders, and where their parcels went with them";
    }
}
