/** Metrics of incoming calls. */
@NullMarked
package dev.orderly.gateway.metrics;

import org.jspecify.annotations.NullMarked;
