/** What this service asks of Keycloak. */
@NullMarked
package dev.orderly.customers.keycloak.web;

import org.jspecify.annotations.NullMarked;
