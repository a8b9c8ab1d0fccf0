/** How the warehouse forgets a customer. */
@NullMarked
package dev.orderly.warehouse.erasure;

import org.jspecify.annotations.NullMarked;
