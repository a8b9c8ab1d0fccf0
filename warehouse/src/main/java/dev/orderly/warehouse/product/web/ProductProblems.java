package dev.orderly.warehouse.product.web;

import dev.orderly.statetransfer.web.Problems;
import dev.orderly.warehouse.product.ProductRefused;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** What the catalogue refuses, as problems. */
@Provider
public class ProductProblems extends ExceptionMapperBase<ProductRefused> {

    @Override
    protected HttpProblem toProblem(ProductRefused refused) {
        String detail = refused.detail();
        return switch (refused) {
            case ProductRefused.Unknown unknown -> Problems.notFound("product", unknown.productId());
            case ProductRefused.SkuTaken taken -> Problems.conflict("sku-taken", detail);
            case ProductRefused.OtherCurrency other -> Problems.unprocessable("currency-not-ours", detail);
            case ProductRefused.Discontinued gone -> Problems.conflict("product-discontinued", detail);
        };
    }
}
