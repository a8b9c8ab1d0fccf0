/** Forgetting a customer, from the request to the deletion of the Keycloak user. */
@NullMarked
package dev.orderly.customers.erasure;

import org.jspecify.annotations.NullMarked;
