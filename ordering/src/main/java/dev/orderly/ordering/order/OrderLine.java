package dev.orderly.ordering.order;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product and its quantity.
 *
 * @param captured the product at the time the order was placed; null while it is a draft
 */
@Embeddable
public record OrderLine(
        UUID productId, int quantity, @Embedded @Nullable CapturedProduct captured) {

    static OrderLine of(UUID productId, Quantity quantity) {
        return new OrderLine(productId, quantity.value(), null);
    }

    static OrderLine adopted(OrderState.Line line) {
        return new OrderLine(line.productId(), line.quantity(), CapturedProduct.adopted(line));
    }

    OrderLine capturing(ProductState product) {
        return new OrderLine(productId, quantity, CapturedProduct.of(product));
    }

    String currency() {
        return requireCaptured().currency();
    }

    OrderState.Line state() {
        CapturedProduct product = requireCaptured();
        return new OrderState.Line(
                productId,
                product.productVersion(),
                product.sku(),
                product.name(),
                quantity,
                product.price(),
                product.price().times(quantity));
    }

    private CapturedProduct requireCaptured() {
        if (captured == null) {
            throw new IllegalStateException("The line of a draft says nothing about its product");
        }
        return captured;
    }
}
