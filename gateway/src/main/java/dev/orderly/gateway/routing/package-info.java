/** What becomes of each call: the order in which it is looked at, and who answers. */
@NullMarked
package dev.orderly.gateway.routing;

import org.jspecify.annotations.NullMarked;
