/** All interleavings of the services' decisions: what may be delivered when, and what people may do in between. */
@NullMarked
package dev.orderly.interleavings;

import org.jspecify.annotations.NullMarked;
