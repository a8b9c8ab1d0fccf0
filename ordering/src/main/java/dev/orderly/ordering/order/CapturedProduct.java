package dev.orderly.ordering.order;

import dev.orderly.contracts.Money;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A product at the time an order was placed: the agreed terms, even if the product changes later. */
@Embeddable
public record CapturedProduct(long productVersion, String sku, String name, BigDecimal unitPrice, String currency) {

    static CapturedProduct of(ProductState product) {
        Money price = product.price();
        return new CapturedProduct(product.version(), product.sku(), product.name(), price.amount(), price.currency());
    }

    static CapturedProduct adopted(OrderState.Line line) {
        Money price = line.unitPrice();
        return new CapturedProduct(line.productVersion(), line.sku(), line.name(), price.amount(), price.currency());
    }

    /** Net, per unit. */
    public Money price() {
        return new Money(unitPrice, currency);
    }
}
