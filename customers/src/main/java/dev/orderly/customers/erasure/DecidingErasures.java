package dev.orderly.customers.erasure;

import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Decides the next stage of an erasure from the other services' states about it. */
final class DecidingErasures {

    private static final String ORDERING = ErasureState.ORDERING.owner();

    /**
     * The next stage; the current one if it has to wait.
     *
     * @param answers by service
     * @param orders the customer's, in the replica of this service
     */
    static ErasureStage decide(
            ErasureRequest request, Map<String, Optional<ErasureState>> answers, Collection<OrderState> orders) {
        return switch (request.stage()) {
            case REQUESTED ->
                answers.getOrDefault(ORDERING, Optional.empty())
                        // Answers to earlier requests do not count.
                        .filter(answer -> answer.answers(request.customerVersion()))
                        .map(answer -> answer.status() == ErasureState.Status.AGREED
                                ? ErasureStage.FORGETTING
                                : ErasureStage.REFUSED)
                        .orElse(ErasureStage.REQUESTED);
            case FORGETTING ->
                allHaveForgotten(answers) && orders.stream().noneMatch(OrderState::isPersonal)
                        ? afterwards(request)
                        : ErasureStage.FORGETTING;
            case FORGOTTEN, REFUSED, COMPLETED -> request.stage();
        };
    }

    private static boolean allHaveForgotten(Map<String, Optional<ErasureState>> answers) {
        return answers.values().stream()
                .allMatch(state -> state.filter(ErasureState::isErased).isPresent());
    }

    /** Without a Keycloak user there is nothing left to do. */
    private static ErasureStage afterwards(ErasureRequest request) {
        return request.subject() == null ? ErasureStage.COMPLETED : ErasureStage.FORGOTTEN;
    }

    private DecidingErasures() {}
}
