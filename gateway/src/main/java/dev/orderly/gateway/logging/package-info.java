/** How the log is written. */
@NullMarked
package dev.orderly.gateway.logging;

import org.jspecify.annotations.NullMarked;
