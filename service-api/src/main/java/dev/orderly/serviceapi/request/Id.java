package dev.orderly.serviceapi.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A query parameter that is an id: declared as a {@code UUID}, an invalid one would be answered with 404. Any version
 * is allowed, whereas Hibernate Validator's constraint refuses version 7, which ours have.
 */
@Pattern(regexp = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Id {

    String message() default "must be a UUID";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
