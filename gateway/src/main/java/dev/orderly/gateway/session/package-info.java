/** Who is signed in, and the tokens that stand for them. */
@NullMarked
package dev.orderly.gateway.session;

import org.jspecify.annotations.NullMarked;
