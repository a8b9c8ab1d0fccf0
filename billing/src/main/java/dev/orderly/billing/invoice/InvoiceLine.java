package dev.orderly.billing.invoice;

import dev.orderly.statetransfer.contract.OrderState;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * What one line of an order costs.
 *
 * @param unitPrice net
 * @param net of all pieces
 * @param vat of {@code net}, rounded half up to cents
 */
@Embeddable
public record InvoiceLine(
        UUID productId,
        String sku,
        String name,
        int quantity,
        BigDecimal unitPrice,
        BigDecimal net,
        BigDecimal vatPercent,
        BigDecimal vat) {

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
                vatPercent,
                percentOf(net, vatPercent));
    }

    public BigDecimal gross() {
        return net.add(vat);
    }

    private static BigDecimal percentOf(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(2).setScale(CENTS, RoundingMode.HALF_UP);
    }
}
