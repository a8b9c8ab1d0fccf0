/** What customers tell about themselves. */
@NullMarked
package dev.orderly.customers.profile;

import org.jspecify.annotations.NullMarked;
