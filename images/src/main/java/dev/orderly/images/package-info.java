/** Container images of the programs, written without a container engine. */
@NullMarked
package dev.orderly.images;

import org.jspecify.annotations.NullMarked;
