package dev.orderly.ordering.order.web;

import dev.orderly.ordering.order.OrderRefused;
import dev.orderly.serviceapi.problem.HttpProblem;
import dev.orderly.serviceapi.problem.Problems;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps refusals to problems. */
class OrderProblems {

    @ServerExceptionMapper
    Response refused(OrderRefused refused) {
        return problem(refused).toResponse();
    }

    private static HttpProblem problem(OrderRefused refused) {
        String detail = refused.detail();
        return switch (refused) {
            case OrderRefused.Unknown unknown -> Problems.notFound("order", unknown.orderId());
            case OrderRefused.NotInDraft absent -> Problems.notFound("item", absent.productId());
            case OrderRefused.NotADraft notADraft -> Problems.conflict("order-not-draft", detail);
            case OrderRefused.NotCancellable tooLate -> Problems.conflict("order-not-cancellable", detail);
            case OrderRefused.Empty empty -> Problems.conflict("order-empty", detail);
            case OrderRefused.TooManyLines full -> Problems.conflict("order-full", detail);
            case OrderRefused.QuantityOutOfRange range -> Problems.unprocessable("quantity-out-of-range", detail);
            case OrderRefused.ProductTwice twice -> Problems.unprocessable("product-twice", detail);
            case OrderRefused.ProductUnknown unknown -> Problems.conflict("product-unknown", detail);
            case OrderRefused.ProductDiscontinued gone -> Problems.conflict("product-discontinued", detail);
            case OrderRefused.MixedCurrencies mixed -> Problems.conflict("currencies-mixed", detail);
            case OrderRefused.NoProfile nobody -> Problems.conflict("profile-missing", detail);
            case OrderRefused.CustomerMayNotOrder barred -> Problems.conflict("customer-may-not-order", detail);
            case OrderRefused.CustomerErased leaving -> Problems.conflict("customer-erased", detail);
            case OrderRefused.AddressMissing homeless -> Problems.conflict("address-missing", detail);
            case OrderRefused.CustomerNotNamed nobody -> Problems.unprocessable("customer-not-named", detail);
            case OrderRefused.CustomerNamed forbidden -> Problems.unprocessable("customer-named", detail);
        };
    }
}
