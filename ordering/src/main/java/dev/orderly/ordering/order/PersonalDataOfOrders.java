package dev.orderly.ordering.order;

import dev.orderly.contracts.CustomerState;
import dev.orderly.serviceapi.erasure.PersonalData;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The personal data that orders captured. */
@ApplicationScoped
class PersonalDataOfOrders implements PersonalData {

    private final Replica<CustomerState> customers;
    private final Orders orders;

    PersonalDataOfOrders(Replica<CustomerState> customers, Orders orders) {
        this.customers = customers;
        this.orders = orders;
    }

    @Override
    public Replica<?> erasedCustomers() {
        return customers;
    }

    @Override
    public Uni<Void> forget(UUID customerId) {
        return orders.forgetCustomer(customerId);
    }

    @Override
    public String erased() {
        return "drafts; the addresses on orders, and why they were cancelled";
    }
}
