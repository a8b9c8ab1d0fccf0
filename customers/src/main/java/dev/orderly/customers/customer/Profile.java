package dev.orderly.customers.customer;

import dev.orderly.contracts.Address;
import org.jspecify.annotations.Nullable;

/** A customer's own details; always replaced as a whole. */
public record Profile(
        String name, String email, @Nullable String phone, Address billingAddress, Address shippingAddress) {}
