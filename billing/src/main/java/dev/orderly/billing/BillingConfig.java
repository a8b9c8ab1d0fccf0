package dev.orderly.billing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/** Billing's settings. */
@ConfigMapping(prefix = "billing")
public interface BillingConfig {

    Vat vat();

    /** The term of payment, for example {@code P14D}. */
    Period paymentTerm();

    /** How long the law requires an invoice to keep an erased customer's name and address. */
    Period keepInvoices();

    /** The issuer of the invoices. */
    Seller seller();

    Mail mail();

    interface Vat {

        /** Percent, for every category without its own rate. */
        @WithName("default")
        BigDecimal standard();

        /** Percent by product category, case-insensitive. */
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

        /** The limit of the growing delay between attempts while the mail server is down. */
        Duration longestDelay();

        /** How often a server may permanently refuse an e-mail before it counts as undeliverable. */
        int refusals();
    }
}
