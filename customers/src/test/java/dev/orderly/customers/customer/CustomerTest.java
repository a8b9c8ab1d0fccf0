package dev.orderly.customers.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.contracts.Address;
import dev.orderly.contracts.CustomerState;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerTest {

    private static final Address HOME = new Address("12 Harbour Road", null, "20457", "Hamburg", "DE");
    private static final Address WORK = new Address("1 Quay", "Dock 3", "1010", "Vienna", "AT");
    private static final Profile ADA = new Profile("Ada", "ada@example.org", "+49 40 1", HOME, WORK);

    private final Customer customer = new Customer(UUID.randomUUID(), "ada", ADA);

    @Test
    void aNewCustomerMayOrder() {
        assertThat(customer.state().mayOrder()).isTrue();
    }

    @Test
    void theStateSaysEverything() {
        assertThat(customer.state())
                .isEqualTo(new CustomerState(
                        customer.id(),
                        customer.version(),
                        "ada",
                        CustomerState.Status.ACTIVE,
                        "Ada",
                        "ada@example.org",
                        "+49 40 1",
                        HOME,
                        WORK));
    }

    @Test
    void aBlockedCustomerMayNotOrderUntilItIsUnblocked() {
        customer.block();
        assertThat(customer.state().mayOrder()).isFalse();
        customer.unblock();
        assertThat(customer.state().mayOrder()).isTrue();
    }

    @Test
    void blockingTwiceIsBlockingOnce() {
        customer.block();
        customer.block();
        assertThat(customer.state().status()).isEqualTo(CustomerState.Status.BLOCKED);
    }

    @Test
    void aBlockedCustomerEditsItsProfile() {
        customer.block();
        customer.edit(new Profile("Ada King", "king@example.org", null, WORK, WORK));
        assertThat(customer.state())
                .returns("Ada King", CustomerState::name)
                .returns(null, CustomerState::phone)
                .returns(WORK, CustomerState::billingAddress)
                .returns(CustomerState.Status.BLOCKED, CustomerState::status);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, BLOCKED",
        "ACTIVE, ERASING",
        "BLOCKED, ACTIVE",
        "BLOCKED, ERASING",
        "ERASING, ERASED",
        "ERASING, ACTIVE",
        "ERASING, BLOCKED",
    })
    void aStatusMayBecomeTheNext(CustomerStatus status, CustomerStatus next) {
        assertThat(status.mayBecome(next)).isTrue();
    }

    @Test
    void anErasedCustomerStaysErased() {
        assertThat(CustomerStatus.values()).noneMatch(CustomerStatus.ERASED::mayBecome);
    }

    @Test
    void aCustomerWhoLeavesMayNeitherOrderNorBeChanged() {
        customer.leave();
        assertThat(customer.state().status()).isEqualTo(CustomerState.Status.ERASING);
        assertThat(customer.state().mayOrder()).isFalse();
        assertThatThrownBy(() -> customer.edit(ADA)).isInstanceOf(CustomerRefused.NotKept.class);
        assertThatThrownBy(customer::block).isInstanceOf(CustomerRefused.CannotBecome.class);
        assertThatThrownBy(customer::unblock).isInstanceOf(CustomerRefused.CannotBecome.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "BLOCKED"})
    void aCustomerWhoCannotLeaveIsWhatItWas(CustomerStatus before) {
        if (before == CustomerStatus.BLOCKED) {
            customer.block();
        }
        customer.leave();
        customer.leave();
        customer.stay();
        assertThat(customer.status()).isEqualTo(before);
        assertThatThrownBy(customer::stay).isInstanceOf(NullPointerException.class);
    }

    @Test
    void ofAnErasedCustomerNothingButTheIdIsLeft() {
        customer.leave();
        customer.forget();
        assertThat(customer.state())
                .isEqualTo(new CustomerState(
                        customer.id(),
                        customer.version(),
                        null,
                        CustomerState.Status.ERASED,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThatThrownBy(customer::leave).isInstanceOf(CustomerRefused.CannotBecome.class);
    }

    @Test
    void nobodyIsErasedWhoDidNotAskForIt() {
        assertThatThrownBy(customer::forget).isInstanceOf(CustomerRefused.CannotBecome.class);
        assertThat(customer.state().name()).isEqualTo("Ada");
    }

    @Test
    void theContractKnowsEveryStatus() {
        Stream<String> contract = Arrays.stream(CustomerState.Status.values()).map(Enum::name);
        assertThat(contract)
                .containsExactlyElementsOf(
                        Arrays.stream(CustomerStatus.values()).map(Enum::name).toList());
    }
}
