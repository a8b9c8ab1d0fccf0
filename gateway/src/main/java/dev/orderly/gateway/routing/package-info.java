/** The order of the steps of every call. */
@NullMarked
package dev.orderly.gateway.routing;

import org.jspecify.annotations.NullMarked;
