package dev.orderly.billing.invoice;

import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.Money;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.Published;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes for one order, with the order's id. It contains all its data: no later change elsewhere changes
 * an invoice.
 */
@Entity
@Table(name = "invoice")
public class Invoice implements Published<InvoiceState> {

    @Id
    private UUID id;

    @Version
    private long version;

    private long number;

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private InvoiceStatus status;

    /** Hibernate reads a buyer as null if all its columns are. */
    @Embedded
    private @Nullable Buyer buyer;

    @ElementCollection
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "position")
    private List<InvoiceLine> lines = new ArrayList<>();

    @Embedded
    private InvoiceAmounts amounts;

    private @Nullable Instant suppliedAt;

    private Instant issuedAt;

    private Instant dueAt;

    private @Nullable Instant paidAt;

    private @Nullable String paymentReference;

    private @Nullable Instant creditedAt;

    private @Nullable String creditReason;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Invoice() {}

    private Invoice(InvoiceDraft draft, InvoiceNumber number, Instant now, Period paymentTerm) {
        this.id = draft.orderId();
        this.number = number.value();
        this.customerId = draft.customerId();
        this.status = InvoiceStatus.ISSUED;
        this.buyer = draft.buyer();
        this.lines.addAll(draft.lines());
        this.amounts = InvoiceAmounts.of(draft);
        this.suppliedAt = draft.suppliedAt();
        this.issuedAt = now;
        this.dueAt = due(now, paymentTerm);
    }

    /** An open invoice. */
    public static Invoice issue(InvoiceDraft draft, InvoiceNumber number, Instant now, Period paymentTerm) {
        return new Invoice(draft, number, now, paymentTerm);
    }

    /** The invoice in the given state, whatever it was before; a new one has no lines and no buyer. */
    public static Invoice adopted(@Nullable Invoice own, InvoiceState state, Period paymentTerm) {
        Invoice invoice = own == null ? new Invoice() : own;
        invoice.id = state.id();
        invoice.number = InvoiceNumber.parse(state.number()).value();
        invoice.customerId = state.customerId();
        invoice.status = InvoiceStatus.valueOf(state.status().name());
        invoice.amounts = InvoiceAmounts.adopted(state);
        invoice.issuedAt = state.issuedAt();
        invoice.dueAt = due(state.issuedAt(), paymentTerm);
        invoice.paidAt = state.paidAt();
        invoice.creditedAt = state.creditedAt();
        return invoice;
    }

    /**
     * Adds the data from the draft that the adopted state lacked. No change if the amounts differ from those invoiced:
     * then prices or VAT rates were different at that time.
     */
    public void complete(InvoiceDraft draft) {
        if (lines.isEmpty() && amounts.areOf(draft.lines())) {
            lines.addAll(draft.lines());
            buyer = draft.buyer();
            suppliedAt = draft.suppliedAt();
        }
    }

    private static Instant due(Instant issuedAt, Period paymentTerm) {
        return issuedAt.atZone(ZoneOffset.UTC).plus(paymentTerm).toInstant();
    }

    /**
     * Records the payment, in one sum.
     *
     * @throws InvoiceRefused.NotPayable unless it is open
     * @throws InvoiceRefused.NotTheOpenAmount for any other amount
     */
    public void pay(Money amount, String reference, Instant now) {
        if (!status.mayBecome(InvoiceStatus.PAID)) {
            throw new InvoiceRefused.NotPayable(number(), status);
        }
        if (!amounts.isGross(amount)) {
            throw new InvoiceRefused.NotTheOpenAmount(number(), gross());
        }
        status = InvoiceStatus.PAID;
        paidAt = now;
        paymentReference = reference;
    }

    /**
     * Credits the invoice; for a paid one this is the refund.
     *
     * @throws InvoiceRefused.NotCreditable if it already was
     */
    public void credit(String reason, Instant now) {
        if (!status.mayBecome(InvoiceStatus.CREDITED)) {
            throw new InvoiceRefused.NotCreditable(number(), status);
        }
        status = InvoiceStatus.CREDITED;
        creditedAt = now;
        creditReason = reason;
    }

    /** Changes the e-mail address it is sent to, which is not part of its state. */
    public void addressTo(String email) {
        buyer = buyer().reachedAt(email);
    }

    /** Deletes the e-mail address, which no law requires to keep. */
    void forgetEmail() {
        buyer = buyer().withoutEmail();
    }

    /** Deletes everything that identifies the buyer, including free text. */
    void forgetBuyer() {
        buyer = null;
        paymentReference = null;
        creditReason = null;
    }

    /**
     * The lines summed up per VAT rate, lowest rate first; together they are the VAT that the invoice was issued with.
     */
    public List<VatTotal> vatTotals() {
        return amounts.vatTotals(lines);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public StateTopic<InvoiceState> topic() {
        return InvoiceState.TOPIC;
    }

    @Override
    public InvoiceState state() {
        return new InvoiceState(
                id,
                version,
                customerId,
                number().toString(),
                InvoiceState.Status.valueOf(status.name()),
                net(),
                vat(),
                gross(),
                issuedAt,
                paidAt,
                creditedAt);
    }

    public InvoiceNumber number() {
        return new InvoiceNumber(number);
    }

    public UUID customerId() {
        return customerId;
    }

    public InvoiceStatus status() {
        return status;
    }

    public Buyer buyer() {
        return buyer == null ? Buyer.FORGOTTEN : buyer;
    }

    public List<InvoiceLine> lines() {
        return List.copyOf(lines);
    }

    /** May not be fetched yet. */
    List<InvoiceLine> fetchableLines() {
        return lines;
    }

    public String currency() {
        return amounts.currency();
    }

    public Money net() {
        return new Money(amounts.net(), currency());
    }

    public Money vat() {
        return new Money(amounts.vat(), currency());
    }

    public Money gross() {
        return new Money(amounts.gross(), currency());
    }

    public @Nullable Instant suppliedAt() {
        return suppliedAt;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant paidAt() {
        return paidAt;
    }

    public @Nullable String paymentReference() {
        return paymentReference;
    }

    public @Nullable Instant creditedAt() {
        return creditedAt;
    }

    public @Nullable String creditReason() {
        return creditReason;
    }
}
