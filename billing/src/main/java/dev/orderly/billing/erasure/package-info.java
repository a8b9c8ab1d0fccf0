/** How billing forgets a customer, as far as the law allows. */
@NullMarked
package dev.orderly.billing.erasure;

import org.jspecify.annotations.NullMarked;
