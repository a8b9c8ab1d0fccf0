package dev.orderly.shipping.shipment.web;

import dev.orderly.shipping.shipment.ShipmentRefused;
import dev.orderly.statetransfer.web.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** What shipping refuses, as problems. */
@Provider
public class ShipmentProblems extends ExceptionMapperBase<ShipmentRefused> {

    @Override
    protected HttpProblem toProblem(ShipmentRefused refused) {
        return switch (refused) {
            case ShipmentRefused.Unknown unknown -> Problems.notFound("shipment", unknown.id());
            case ShipmentRefused.CannotBecome cannot -> Problems.conflict("shipment-status-forbids", cannot.detail());
            case ShipmentRefused.OrderCancelled cancelled ->
                Problems.conflict("shipment-order-cancelled", cancelled.detail());
        };
    }
}
