package dev.orderly.interleavings;

import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A service forgets an erased customer, and acknowledges once no order in its replica is personal any more. */
public final class Forgetting {

    /**
     * Its next step.
     *
     * @param erased whether the replica that tells it says so
     * @param forget removes what the service itself keeps
     */
    public static List<Service.Action> actions(
            World world, String service, UUID customer, boolean erased, UnaryOperator<World> forget) {
        ErasureState said = world.own(ErasureState.publishedBy(service), customer);
        if (!erased || (said != null && said.isErased())) {
            return List.of();
        }
        World forgotten = forget.apply(world);
        boolean isPersonal = world.allInReplica(service, OrderState.TOPIC).stream()
                .filter(order -> order.customerId().equals(customer))
                .anyMatch(OrderState::isPersonal);
        World next = isPersonal
                ? forgotten
                : forgotten.publish(
                        ErasureState.publishedBy(service), answer(customer, ErasureState.Status.ERASED, null));
        return next.equals(world)
                ? List.of()
                : List.of(new Service.Action("%s forgets the customer".formatted(service), next, true));
    }

    public static ErasureState answer(UUID customer, ErasureState.Status status, @Nullable Long customerVersion) {
        return new ErasureState(customer, 0, status, customerVersion, Sample.NOW, null, null);
    }

    private Forgetting() {}
}
