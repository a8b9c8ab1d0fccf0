package dev.orderly.billing.invoice.web;

import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.Invoices;
import dev.orderly.billing.invoice.SettlingInvoices;
import dev.orderly.billing.mail.MailQueue;
import dev.orderly.billing.mail.SendingAgain;
import dev.orderly.billing.pdf.InvoicePdf;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.freshness.RestsOnReplicas;
import dev.orderly.serviceapi.idempotency.Idempotent;
import dev.orderly.serviceapi.paging.Page;
import dev.orderly.serviceapi.paging.PageRequest;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.serviceapi.request.CallerVisibility;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.serviceapi.version.ExpectedVersion;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Invoices: customers see their own, clerks and accountants everybody's. */
@Path("/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices", description = "What customers owe for dispatched orders")
@RestsOnReplicas
public class InvoicesResource {

    private final CallerVisibility visibility;
    private final Invoices invoices;
    private final SettlingInvoices settling;
    private final MailQueue queue;
    private final SendingAgain sendingAgain;
    private final InvoiceViews views;
    private final InvoicePdf pdf;

    InvoicesResource(
            Caller caller,
            Replica<CustomerState> customers,
            Invoices invoices,
            SettlingInvoices settling,
            MailQueue queue,
            SendingAgain sendingAgain,
            InvoiceViews views,
            InvoicePdf pdf) {
        this.visibility = new CallerVisibility(caller, customers, Roles.CLERK, Roles.ACCOUNTANT);
        this.invoices = invoices;
        this.settling = settling;
        this.queue = queue;
        this.sendingAgain = sendingAgain;
        this.views = views;
        this.pdf = pdf;
    }

    @GET
    @WithSession
    @RolesAllowed({Roles.CUSTOMER, Roles.CLERK, Roles.ACCOUNTANT})
    @Operation(summary = "List invoices, newest first", description = "Customers see their own invoices, staff see all")
    @APIResponse(responseCode = "200", description = "A page of invoices, without their lines")
    @APIResponse(responseCode = "400", description = "unknown-status, or an invalid page, size or cursor")
    public Uni<Page<InvoiceSummary>> list(@BeanParam StatusFilter filter, @BeanParam @Valid PageRequest page) {
        var status = filter.status();
        var mail = filter.mail();
        return visibility
                .find()
                .flatMap(visible -> Page.of(
                        queue.only(mail, invoices.list(visible, status)),
                        page,
                        rows -> invoices.of(rows).flatMap(views::summaries)));
    }

    @GET
    @WithSession
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CUSTOMER, Roles.CLERK, Roles.ACCOUNTANT})
    @Operation(
            summary = "Show an invoice",
            description = "Returns JSON, or a PDF if Accept allows only application/pdf")
    @APIResponse(
            responseCode = "200",
            description = "The invoice with its lines",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = InvoiceView.class)),
                @Content(
                        mediaType = InvoicePdf.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "not-found: it does not exist, or belongs to somebody else")
    public Uni<RestResponse<InvoiceView>> get(@PathParam("id") UUID id) {
        return visible(id)
                .flatMap(views::of)
                .map(view -> ResponseBuilder.fromResponse(Answers.read(view.etag(), view))
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build());
    }

    @GET
    @Path("/{id}")
    @Produces(InvoicePdf.MEDIA_TYPE + ";qs=0.5")
    @RolesAllowed({Roles.CUSTOMER, Roles.CLERK, Roles.ACCOUNTANT})
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> getPdf(@PathParam("id") UUID id) {
        return Panache.withSession(() -> visible(id))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(invoice -> ResponseBuilder.ok(pdf.render(invoice), InvoicePdf.MEDIA_TYPE)
                        // Identifies this representation only: it is not the version for If-Match.
                        .header(HttpHeaders.ETAG, "\"pdf-%d\"".formatted(invoice.version()))
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"%s.pdf\"".formatted(invoice.number()))
                        .build());
    }

    private Uni<Invoice> visible(UUID id) {
        return visibility.find().flatMap(visible -> invoices.require(id, visible));
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/payments")
    @Idempotent
    @RolesAllowed(Roles.ACCOUNTANT)
    @Operation(
            summary = "Record a payment",
            description = "The payment must be exactly the open amount: an invoice is paid in one sum")
    @APIResponse(responseCode = "200", description = "The invoice, which is PAID now")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "invoice-not-payable: the invoice is already paid or credited")
    @APIResponse(
            responseCode = "412",
            description = "version-mismatch: the invoice has changed since the caller read it")
    @APIResponse(
            responseCode = "422",
            description = "not-the-open-amount: the payment is not exactly the open amount, or in another currency")
    public Uni<RestResponse<InvoiceView>> pay(
            @PathParam("id") UUID id, @BeanParam ExpectedVersion expected, @NotNull @Valid PaymentRequest payment) {
        return settling.pay(id, expected::require, payment.amount().money(), payment.reference())
                .flatMap(this::changed);
    }

    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/credit")
    @Idempotent
    @RolesAllowed(Roles.ACCOUNTANT)
    @Operation(summary = "Credit an invoice", description = "Cancels an unpaid invoice, or refunds a paid one")
    @APIResponse(responseCode = "200", description = "The invoice, which is CREDITED now")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "invoice-not-creditable: the invoice was already credited")
    @APIResponse(
            responseCode = "412",
            description = "version-mismatch: the invoice has changed since the caller read it")
    public Uni<RestResponse<InvoiceView>> credit(
            @PathParam("id") UUID id, @BeanParam ExpectedVersion expected, @NotNull @Valid CreditRequest credit) {
        return settling.credit(id, expected::require, credit.reason()).flatMap(this::changed);
    }

    @POST
    @Cancellable(false)
    @Path("/{id}/mail")
    @Idempotent
    @RolesAllowed(Roles.ACCOUNTANT)
    @Operation(
            summary = "Send an invoice again",
            description =
                    "Sends the invoice by e-mail to the customer's current address, whether it was sent before or not")
    @APIResponse(responseCode = "200", description = "The invoice, whose e-mail is WAITING to be sent")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "mail-waiting: the e-mail is already waiting to be sent; mail-address-missing: the customer"
                    + " has no address")
    @APIResponse(
            responseCode = "412",
            description = "version-mismatch: the invoice has changed since the caller read it")
    public Uni<RestResponse<InvoiceView>> sendAgain(@PathParam("id") UUID id, @BeanParam ExpectedVersion expected) {
        return sendingAgain.send(id, expected::require).flatMap(this::changed);
    }

    private Uni<RestResponse<InvoiceView>> changed(Invoice invoice) {
        return views.of(invoice)
                .map(view -> Answers.changed(InvoiceState.TOPIC, invoice.id(), invoice.version(), view.etag(), view));
    }
}
