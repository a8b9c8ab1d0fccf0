package dev.orderly.serviceapi.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST method that returns {@code Uni<RestResponse<...>>}: a request with an {@code Idempotency-Key} is
 * executed once, and repeating it returns the same answer for 24 hours. The method runs in one transaction with the
 * record of its answer; a concurrent request with the same key waits for it.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    String KEY = "Idempotency-Key";

    int LONGEST_KEY = 255;
}
