package dev.orderly.billing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/** What an operator sets. */
@ConfigMapping(prefix = "billing")
public interface BillingConfig {

    Vat vat();

    /** How long a customer has to pay, for example {@code P14D}. */
    Period paymentTerm();

    /** How long an invoice keeps name and address of a customer who was erased, as the law demands. */
    Period keepInvoices();

    /** Who issues the invoices. */
    Seller seller();

    Mail mail();

    interface Vat {

        /** Percent, for every category that is not named. */
        @WithName("default")
        BigDecimal standard();

        /** Percent by product category, in whatever case it is written. */
        Map<String, BigDecimal> category();
    }

    interface Seller {

        String name();

        String line1();

        Optional<String> line2();

        String postalCode();

        String city();

        String country();

        String vatId();

        String iban();
    }

    interface Mail {

        /** Attempts are made further and further apart while the mail server is away, but never further than this. */
        Duration longestDelay();

        /** How often a server may refuse an e-mail for good before it counts as undeliverable. */
        int refusals();
    }
}
