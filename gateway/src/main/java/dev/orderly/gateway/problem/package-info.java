/** What the gateway itself refuses. */
@NullMarked
package dev.orderly.gateway.problem;

import org.jspecify.annotations.NullMarked;
