package dev.orderly.customers.erasure;

import static dev.orderly.statetransfer.fixtures.Adoptions.adopt;
import static dev.orderly.statetransfer.fixtures.Adoptions.adoptTombstone;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.CustomerState;
import dev.orderly.customers.customer.Customers;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.States;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How customers adopts its own states after a backup was restored. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AdoptionTest {

    @Inject
    Customers customers;

    private final UUID id = UUID.randomUUID();
    private final String subject = UUID.randomUUID().toString();
    private final CustomerState first = States.customer(id, 0, subject);

    @ParameterizedTest
    @EnumSource(
            value = CustomerState.Status.class,
            names = {"ACTIVE", "BLOCKED", "ERASING"})
    void aCustomerThatIsNewIsWhatItsStateSays(CustomerState.Status status) {
        CustomerState state = with(status, 4);

        adopt(CustomerState.TOPIC, state);

        assertThat(stateOfTheCustomer()).isEqualTo(state);
    }

    @Test
    void aCustomerThatIsOlderIsWhatItsStateSays() {
        adopt(CustomerState.TOPIC, first);
        CustomerState state = with(CustomerState.Status.BLOCKED, 2);

        adopt(CustomerState.TOPIC, state);

        assertThat(stateOfTheCustomer()).isEqualTo(state);
    }

    @Test
    void theErasureOfACustomerThatWasAskedForSinceIsCarriedOn() {
        adopt(CustomerState.TOPIC, first);

        adopt(CustomerState.TOPIC, with(CustomerState.Status.ERASING, 1));

        assertThat(rows("select stage, customer_version, subject from erasure_request where customer_id = $1", id))
                .containsExactly(new Object[] {"REQUESTED", 1L, subject});
    }

    @Test
    void aCustomerThatWasErasedSinceIsForgotten() {
        adopt(CustomerState.TOPIC, first);
        CustomerState erased = States.erased(first);

        adopt(CustomerState.TOPIC, erased);

        assertThat(stateOfTheCustomer()).isEqualTo(erased);
        assertThat(rows("select stage, subject from erasure_request where customer_id = $1", id))
                .containsExactly(new Object[] {"FORGETTING", subject});
    }

    @Test
    void aCustomerThatIsGoneSinceGoes() {
        adopt(CustomerState.TOPIC, first);
        inTransaction(() -> Sql.update("""
                insert into idempotency (subject, method, path, key, request_hash, status, headers, body)
                values ('a clerk', 'POST', '/customers', $1, gen_random_uuid(), 201, '{}', $2)
                """, id.toString(), "{\"id\":\"%s\"}".formatted(id)));

        adoptTombstone(CustomerState.TOPIC, id, 3);

        assertThat(rows("select 1 from customer where id = $1", id)).isEmpty();
        assertThat(rows("select 1 from idempotency where key = $1", id.toString()))
                .isEmpty();
        assertThat(rows("select version, state is null from outbox where key = $1", id))
                .containsExactly(new Object[] {3L, true});
        assertThat(rows("select 1 from outbox_dirty where key = $1", id)).isEmpty();
    }

    private CustomerState with(CustomerState.Status status, long version) {
        return new CustomerState(
                id, version, subject, status, "Kari", "kari@example.org", null, States.ADDRESS, States.ADDRESS);
    }

    private CustomerState stateOfTheCustomer() {
        return inTransaction(() -> customers.openIfPresent(id)).orElseThrow().state();
    }
}
