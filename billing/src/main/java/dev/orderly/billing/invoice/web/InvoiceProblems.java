package dev.orderly.billing.invoice.web;

import dev.orderly.billing.invoice.InvoiceRefused;
import dev.orderly.serviceapi.problem.HttpProblem;
import dev.orderly.serviceapi.problem.Problems;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps refusals to problems. */
class InvoiceProblems {

    @ServerExceptionMapper
    Response refused(InvoiceRefused refused) {
        return problem(refused).toResponse();
    }

    private static HttpProblem problem(InvoiceRefused refused) {
        String detail = refused.detail();
        return switch (refused) {
            case InvoiceRefused.Unknown unknown -> Problems.notFound("invoice", unknown.invoiceId());
            case InvoiceRefused.NotPayable settled -> Problems.conflict("invoice-not-payable", detail);
            case InvoiceRefused.NotTheOpenAmount other -> Problems.unprocessable("not-the-open-amount", detail);
            case InvoiceRefused.NotCreditable credited -> Problems.conflict("invoice-not-creditable", detail);
            case InvoiceRefused.MailWaiting waiting -> Problems.conflict("mail-waiting", detail);
            case InvoiceRefused.NoMailAddress unknown -> Problems.conflict("mail-address-missing", detail);
        };
    }
}
