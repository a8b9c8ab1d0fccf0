package dev.orderly.billing.invoice;

import dev.orderly.contracts.OrderState;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * One line of an order, with its price.
 *
 * @param unitPrice net
 * @param net for the whole quantity, rounded half up to cents; VAT is computed for all lines of a rate together
 */
@Embeddable
public record InvoiceLine(
        UUID productId,
        String sku,
        String name,
        int quantity,
        BigDecimal unitPrice,
        BigDecimal net,
        BigDecimal vatPercent) {

    static final int CENTS = 2;

    public static InvoiceLine of(OrderState.Line ordered, BigDecimal vatPercent) {
        BigDecimal net = ordered.lineTotal().amount().setScale(CENTS, RoundingMode.HALF_UP);
        return new InvoiceLine(
                ordered.productId(),
                ordered.sku(),
                ordered.name(),
                ordered.quantity(),
                ordered.unitPrice().amount(),
                net,
                vatPercent);
    }
}
