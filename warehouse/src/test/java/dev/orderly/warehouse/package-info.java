@NullMarked
package dev.orderly.warehouse;

import org.jspecify.annotations.NullMarked;
