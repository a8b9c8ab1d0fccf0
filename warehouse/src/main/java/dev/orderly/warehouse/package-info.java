/** The warehouse: what is sold, how many lie there, and what is set aside for whom. */
@NullMarked
package dev.orderly.warehouse;

import org.jspecify.annotations.NullMarked;
