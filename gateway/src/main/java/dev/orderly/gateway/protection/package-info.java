/** What keeps others from using, and anybody from wearing out, what a session may do. */
@NullMarked
package dev.orderly.gateway.protection;

import org.jspecify.annotations.NullMarked;
