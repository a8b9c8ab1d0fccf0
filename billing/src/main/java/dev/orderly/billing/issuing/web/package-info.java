/** VAT rates over HTTP. */
@NullMarked
package dev.orderly.billing.issuing.web;

import org.jspecify.annotations.NullMarked;
