package dev.orderly.warehouse.product.web;

import dev.orderly.serviceapi.problem.HttpProblem;
import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.warehouse.product.ProductRefused;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps refusals to problems. */
class ProductProblems {

    @ServerExceptionMapper
    Response refused(ProductRefused refused) {
        return problem(refused).toResponse();
    }

    private static HttpProblem problem(ProductRefused refused) {
        String detail = refused.detail();
        return switch (refused) {
            case ProductRefused.Unknown unknown -> Problems.notFound("product", unknown.productId());
            case ProductRefused.SkuTaken taken -> Problems.conflict("sku-taken", detail);
            case ProductRefused.OtherCurrency other -> Problems.unprocessable("currency-not-ours", detail);
            case ProductRefused.Discontinued gone -> Problems.conflict("product-discontinued", detail);
        };
    }
}
