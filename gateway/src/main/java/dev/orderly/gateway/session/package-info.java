/** Sessions and their tokens. */
@NullMarked
package dev.orderly.gateway.session;

import org.jspecify.annotations.NullMarked;
