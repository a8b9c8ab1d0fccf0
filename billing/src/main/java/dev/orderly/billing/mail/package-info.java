/** Sending every invoice to its customer, once. */
@NullMarked
package dev.orderly.billing.mail;

import org.jspecify.annotations.NullMarked;
