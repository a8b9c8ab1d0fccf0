package dev.orderly.warehouse.stock.web;

import dev.orderly.serviceapi.problem.HttpProblem;
import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.warehouse.stock.StockRefused;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps refusals to problems. */
class StockProblems {

    @ServerExceptionMapper
    Response refused(StockRefused refused) {
        return problem(refused).toResponse();
    }

    private static HttpProblem problem(StockRefused refused) {
        String detail = refused.detail();
        return switch (refused) {
            case StockRefused.Unknown unknown -> Problems.notFound("product", unknown.productId());
            case StockRefused.BelowReserved below -> Problems.conflict("stock-reserved", detail);
            case StockRefused.TooMany many -> Problems.conflict("stock-too-large", detail);
            case StockRefused.NothingToAdjust nothing -> Problems.unprocessable("adjustment-of-nothing", detail);
        };
    }
}
