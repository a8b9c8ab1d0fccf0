/** Protection against abuse of a session, and against overload. */
@NullMarked
package dev.orderly.gateway.protection;

import org.jspecify.annotations.NullMarked;
