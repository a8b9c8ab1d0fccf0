package dev.orderly.billing.invoice;

import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an invoice amounts to, computed once, when it is issued.
 *
 * @param currency of all amounts (ISO 4217)
 */
@Embeddable
public record InvoiceAmounts(String currency, BigDecimal net, BigDecimal vat, BigDecimal gross) {

    static InvoiceAmounts of(InvoiceDraft draft) {
        BigDecimal net = VatTotal.sum(draft.lines(), InvoiceLine::net);
        BigDecimal vat = VatTotal.sum(VatTotal.perRate(draft.lines()), VatTotal::vat);
        return new InvoiceAmounts(draft.currency(), net, vat, net.add(vat));
    }

    /** The amounts in an invoice's state. */
    static InvoiceAmounts adopted(InvoiceState state) {
        return new InvoiceAmounts(
                state.gross().currency(),
                state.net().amount(),
                state.vat().amount(),
                state.gross().amount());
    }

    /** Whether lines with these prices and VAT rates were invoiced. */
    boolean areOf(List<InvoiceLine> lines) {
        return VatTotal.sum(lines, InvoiceLine::net).compareTo(net) == 0
                && (isVat(VatTotal.perRate(lines)) || isVat(VatTotal.ofRoundedLines(lines)));
    }

    /** The invoice's lines summed up per VAT rate, as they were when it was issued. */
    List<VatTotal> vatTotals(List<InvoiceLine> lines) {
        List<VatTotal> totals = VatTotal.perRate(lines);
        return isVat(totals) ? totals : VatTotal.ofRoundedLines(lines);
    }

    private boolean isVat(List<VatTotal> totals) {
        return VatTotal.sum(totals, VatTotal::vat).compareTo(vat) == 0;
    }

    boolean isGross(Money amount) {
        return amount.currency().equals(currency) && amount.amount().compareTo(gross) == 0;
    }
}
