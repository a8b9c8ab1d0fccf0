package dev.orderly.customers.erasure;

import static dev.orderly.customers.erasure.DecidingErasures.decide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import dev.orderly.statetransfer.fixtures.States;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecidingErasuresTest {

    private static final Instant NOW = Instant.EPOCH;
    private static final long ASKED_AT = 7;

    private final Map<String, Optional<ErasureState>> answers = new HashMap<>(Map.of(
            "ordering", Optional.empty(),
            "warehouse", Optional.empty(),
            "shipping", Optional.empty(),
            "billing", Optional.empty()));

    private ErasureRequest request(ErasureStage stage, @Nullable String subject) {
        ErasureRequest request = new ErasureRequest(UUID.randomUUID());
        request.ask(ASKED_AT, subject, NOW);
        request.become(stage, NOW);
        return request;
    }

    private ErasureRequest request(ErasureStage stage) {
        return request(stage, "ada");
    }

    private void says(String service, ErasureState.Status status, @Nullable Long version) {
        answers.put(service, Optional.of(new ErasureState(UUID.randomUUID(), 0, status, version, NOW, null, null)));
    }

    private void everybodyHasForgotten() {
        List.copyOf(answers.keySet()).forEach(service -> says(service, ErasureState.Status.ERASED, null));
    }

    @Test
    void nothingHappensBeforeOrderingAnswers() {
        assertThat(decide(request(ErasureStage.REQUESTED), answers, List.of())).isEqualTo(ErasureStage.REQUESTED);
    }

    @Test
    void orderingDecides() {
        says("ordering", ErasureState.Status.AGREED, ASKED_AT);
        assertThat(decide(request(ErasureStage.REQUESTED), answers, List.of())).isEqualTo(ErasureStage.FORGETTING);
        says("ordering", ErasureState.Status.REFUSED, ASKED_AT);
        assertThat(decide(request(ErasureStage.REQUESTED), answers, List.of())).isEqualTo(ErasureStage.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(ErasureState.Status.class)
    void anAnswerToAnEarlierRequestIsNone(ErasureState.Status status) {
        says("ordering", status, ASKED_AT - 2);
        assertThat(decide(request(ErasureStage.REQUESTED), answers, List.of())).isEqualTo(ErasureStage.REQUESTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordering", "warehouse", "shipping", "billing"})
    void everyServiceIsWaitedFor(String missing) {
        everybodyHasForgotten();
        answers.put(missing, Optional.empty());
        assertThat(decide(request(ErasureStage.FORGETTING), answers, List.of())).isEqualTo(ErasureStage.FORGETTING);
        says(missing, ErasureState.Status.AGREED, ASKED_AT);
        assertThat(decide(request(ErasureStage.FORGETTING), answers, List.of())).isEqualTo(ErasureStage.FORGETTING);
    }

    @Test
    void soAreTheCopiesInThisServicesOwnReplica() {
        everybodyHasForgotten();
        OrderState order = States.order(UUID.randomUUID(), 3, UUID.randomUUID(), OrderState.Status.COMPLETED);

        assertThat(decide(request(ErasureStage.FORGETTING), answers, List.of(order)))
                .isEqualTo(ErasureStage.FORGETTING);
        assertThat(decide(request(ErasureStage.FORGETTING), answers, List.of(States.anonymous(order))))
                .isEqualTo(ErasureStage.FORGOTTEN);
    }

    @Test
    void whoNeverSignedInHasNoUserToBeDeleted() {
        everybodyHasForgotten();
        assertThat(decide(request(ErasureStage.FORGETTING, null), answers, List.of()))
                .isEqualTo(ErasureStage.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "FORGOTTEN", "COMPLETED"})
    void theOthersHaveNoSayInTheRest(ErasureStage stage) {
        everybodyHasForgotten();
        assertThat(decide(request(stage), answers, List.of())).isEqualTo(stage);
    }

    @Test
    void theSubjectIsKeptNoLongerThanNeeded() {
        assertThat(request(ErasureStage.FORGOTTEN).subject()).isEqualTo("ada");
        assertThat(request(ErasureStage.COMPLETED).subject()).isNull();
        assertThat(request(ErasureStage.REFUSED).subject()).isNull();
    }
}
