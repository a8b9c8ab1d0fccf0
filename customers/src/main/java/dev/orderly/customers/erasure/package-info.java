/** Forgetting a customer, from its wish to the deletion of its Keycloak user. */
@NullMarked
package dev.orderly.customers.erasure;

import org.jspecify.annotations.NullMarked;
