package dev.orderly.serviceapi.freshness;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource whose answers are based on replicas: they carry the replicas' age in {@code Orderly-Replica-Age}
 * (seconds), and a caller may limit it with {@code Orderly-Max-Staleness}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RestsOnReplicas {}
