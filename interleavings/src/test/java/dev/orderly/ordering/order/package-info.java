@NullMarked
package dev.orderly.ordering.order;

import org.jspecify.annotations.NullMarked;
