package dev.orderly.shipping.shipment.web;

import dev.orderly.serviceapi.problem.HttpProblem;
import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.shipping.shipment.ShipmentRefused;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps refusals to problems. */
class ShipmentProblems {

    @ServerExceptionMapper
    Response refused(ShipmentRefused refused) {
        return problem(refused).toResponse();
    }

    private static HttpProblem problem(ShipmentRefused refused) {
        return switch (refused) {
            case ShipmentRefused.Unknown unknown -> Problems.notFound("shipment", unknown.id());
            case ShipmentRefused.CannotBecome cannot -> Problems.conflict("shipment-status-forbids", cannot.detail());
            case ShipmentRefused.OrderCancelled cancelled ->
                Problems.conflict("shipment-order-cancelled", cancelled.detail());
        };
    }
}
