package dev.orderly.serviceapi.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@link Legible} text without control characters and line breaks: it goes into lists, labels and mail headers, and
 * PostgreSQL stores no NUL.
 */
@Legible
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface SingleLine {

    String message() default "must be one line that can be seen, without control characters or overridden directions";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
