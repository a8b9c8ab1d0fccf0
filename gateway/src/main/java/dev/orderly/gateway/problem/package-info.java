/** The gateway's own refusals. */
@NullMarked
package dev.orderly.gateway.problem;

import org.jspecify.annotations.NullMarked;
