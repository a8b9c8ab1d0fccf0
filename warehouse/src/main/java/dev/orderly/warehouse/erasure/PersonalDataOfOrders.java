package dev.orderly.warehouse.erasure;

import dev.orderly.contracts.ErasureState;
import dev.orderly.serviceapi.erasure.PersonalData;
import dev.orderly.statetransfer.replica.Replica;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The warehouse's personal data: the orders in its replica. It keeps no replica of customers, not even for erasures;
 * ordering announces the customers whose orders it has anonymised.
 */
@ApplicationScoped
class PersonalDataOfOrders implements PersonalData {

    private final Replica<ErasureState> erasures;

    PersonalDataOfOrders(Replica<ErasureState> erasures) {
        this.erasures = erasures;
    }

    @Override
    public Replica<?> erasedCustomers() {
        return erasures;
    }

    @Override
    public String erased() {
        return "the addresses in its replica of orders";
    }
}
