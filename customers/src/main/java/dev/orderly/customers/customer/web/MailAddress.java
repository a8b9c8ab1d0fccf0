package dev.orderly.customers.customer.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address that mail clients and servers accept without extensions: a dot-atom of at most 64 characters before the @,
 * a domain name after it (RFC 5321). Not every server accepts non-ASCII letters, quotes or address literals, and an
 * invoice must arrive; an internationalised domain is written in its ASCII form, {@code xn--...}.
 */
@Pattern(
        regexp = "(?=[^@]{1,64}@)" + MailAddress.ATOM + "(\\." + MailAddress.ATOM + ")*@(" + MailAddress.LABEL + "\\.)+"
                + "(?=[A-Za-z])" + MailAddress.LABEL)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@interface MailAddress {

    String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    String message() default "must be an e-mail address, like ada@example.org";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
