/** How shipping forgets a customer. */
@NullMarked
package dev.orderly.shipping.erasure;

import org.jspecify.annotations.NullMarked;
