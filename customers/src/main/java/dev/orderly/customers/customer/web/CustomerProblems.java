package dev.orderly.customers.customer.web;

import dev.orderly.customers.customer.CustomerRefused;
import dev.orderly.serviceapi.problem.HttpProblem;
import dev.orderly.serviceapi.problem.Problems;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps refusals to problems. */
class CustomerProblems {

    @ServerExceptionMapper
    Response refused(CustomerRefused refused) {
        return problem(refused).toResponse();
    }

    private static HttpProblem problem(CustomerRefused refused) {
        return switch (refused) {
            case CustomerRefused.Unknown unknown -> Problems.notFound("customer", unknown.who());
            case CustomerRefused.CannotBecome cannot -> Problems.conflict("customer-status-forbids", cannot.detail());
            case CustomerRefused.HasOpenOrders open -> Problems.conflict("customer-has-open-orders", open.detail());
            case CustomerRefused.NotKept erased -> Problems.conflict("customer-erased", erased.detail());
        };
    }
}
