package dev.orderly.customers.erasure;

import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mistake: does not wait for other services at this stage. */
public class RashCustomers extends Customers {

    private final ErasureStage stage;

    public RashCustomers(ErasureStage stage) {
        super(1);
        this.stage = stage;
    }

    @Override
    protected ErasureStage next(
            ErasureRequest request, Map<String, Optional<ErasureState>> said, List<OrderState> orders) {
        if (request.stage() != stage) {
            return super.next(request, said, orders);
        }
        return stage == ErasureStage.REQUESTED ? ErasureStage.FORGETTING : ErasureStage.COMPLETED;
    }
}
