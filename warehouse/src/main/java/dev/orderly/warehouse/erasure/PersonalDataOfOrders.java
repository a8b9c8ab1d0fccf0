package dev.orderly.warehouse.erasure;

import dev.orderly.contracts.ErasureState;
import dev.orderly.serviceapi.erasure.PersonalData;
import dev.orderly.statetransfer.replica.Replica;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the warehouse holds of customers: the orders in its replica. It keeps no replica of customers, not even to be told
 * whom to forget; ordering says that of those whose orders it has made anonymous.
 */
@ApplicationScoped
class PersonalDataOfOrders implements PersonalData {

    private final Replica<ErasureState> erasures;

    PersonalDataOfOrders(Replica<ErasureState> erasures) {
        this.erasures = erasures;
    }

    @Override
    public Replica<?> told() {
        return erasures;
    }

    @Override
    public String erased() {
        return "the addresses in its replica of orders";
    }
}
