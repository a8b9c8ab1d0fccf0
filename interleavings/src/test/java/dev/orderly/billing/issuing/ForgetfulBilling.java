package dev.orderly.billing.issuing;

import dev.orderly.interleavings.World;

/** A mistake: does not note which orders wait for a customer or a product. */
public class ForgetfulBilling extends Billing {

    @Override
    protected World await(World world, Decision.Await waiting) {
        return world;
    }
}
