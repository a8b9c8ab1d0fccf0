/** Orders: from the cart to the delivered parcel. */
@NullMarked
package dev.orderly.ordering;

import org.jspecify.annotations.NullMarked;
