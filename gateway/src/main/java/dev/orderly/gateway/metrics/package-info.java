/** What is counted of the calls that come in. */
@NullMarked
package dev.orderly.gateway.metrics;

import org.jspecify.annotations.NullMarked;
