/** The progress of erasures over HTTP. */
@NullMarked
package dev.orderly.customers.erasure.web;

import org.jspecify.annotations.NullMarked;
