package dev.orderly.serviceapi.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST method that answers with {@code Uni<RestResponse<...>>}: a request with an {@code Idempotency-Key} is carried
 * out once, and repeating it repeats the answer for 24 hours. The method runs in one transaction with the record of its
 * answer; a concurrent twin waits for it.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** The header. */
    String KEY = "Idempotency-Key";

    int LONGEST_KEY = 255;
}
