package dev.orderly.serviceapi.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text that a person can see as it is. {@link LegibleText} has already normalised any text in a request that has this
 * annotation or {@link SingleLine}; this constraint then refuses text that shows nothing or changes how its
 * surroundings read. It may be empty: see {@code @NotBlank}.
 */
@Constraint(validatedBy = Legible.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Legible {

    String message() default "must be text that can be seen, without control characters or overridden directions";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** See {@link Legible}. */
    class Validator implements ConstraintValidator<Legible, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || LegibleText.isLegible(text.toString());
        }
    }
}
