package dev.orderly.billing.invoice.web;

import dev.orderly.billing.invoice.InvoiceRefused;
import dev.orderly.statetransfer.web.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Tells over HTTP what was refused. */
@Provider
public class InvoiceProblems extends ExceptionMapperBase<InvoiceRefused> {

    @Override
    protected HttpProblem toProblem(InvoiceRefused refused) {
        String detail = refused.detail();
        return switch (refused) {
            case InvoiceRefused.Unknown unknown -> Problems.notFound("invoice", unknown.invoiceId());
            case InvoiceRefused.NotPayable settled -> Problems.conflict("invoice-not-payable", detail);
            case InvoiceRefused.NotTheOpenAmount other -> Problems.unprocessable("not-the-open-amount", detail);
            case InvoiceRefused.NotCreditable credited -> Problems.conflict("invoice-not-creditable", detail);
        };
    }
}
