@NullMarked
package dev.orderly.billing.issuing;

import org.jspecify.annotations.NullMarked;
