package dev.orderly.customers.customer.web;

import dev.orderly.customers.customer.CustomerRefused;
import dev.orderly.statetransfer.web.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** What customers refuses, as problems. */
@Provider
public class CustomerProblems extends ExceptionMapperBase<CustomerRefused> {

    @Override
    protected HttpProblem toProblem(CustomerRefused refused) {
        return switch (refused) {
            case CustomerRefused.Unknown unknown -> Problems.notFound("customer", unknown.who());
            case CustomerRefused.CannotBecome cannot -> Problems.conflict("customer-status-forbids", cannot.detail());
            case CustomerRefused.HasOpenOrders open -> Problems.conflict("customer-has-open-orders", open.detail());
            case CustomerRefused.NotKept erased -> Problems.conflict("customer-erased", erased.detail());
        };
    }
}
