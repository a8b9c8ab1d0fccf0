@NullMarked
package dev.orderly.shipping;

import org.jspecify.annotations.NullMarked;
