package dev.orderly.serviceapi.freshness;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource whose answers rest on replicas: they say how old these are, in {@code Orderly-Replica-Age} (seconds), and a
 * caller may bound it with {@code Orderly-Max-Staleness}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RestsOnReplicas {}
