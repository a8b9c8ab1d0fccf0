package dev.orderly.warehouse.stock.web;

import dev.orderly.statetransfer.web.Problems;
import dev.orderly.warehouse.stock.StockRefused;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** What is refused about stock, as problems. */
@Provider
public class StockProblems extends ExceptionMapperBase<StockRefused> {

    @Override
    protected HttpProblem toProblem(StockRefused refused) {
        String detail = refused.detail();
        return switch (refused) {
            case StockRefused.Unknown unknown -> Problems.notFound("product", unknown.productId());
            case StockRefused.BelowReserved below -> Problems.conflict("stock-reserved", detail);
            case StockRefused.TooMany many -> Problems.conflict("stock-too-large", detail);
            case StockRefused.NothingToAdjust nothing -> Problems.unprocessable("adjustment-of-nothing", detail);
        };
    }
}
