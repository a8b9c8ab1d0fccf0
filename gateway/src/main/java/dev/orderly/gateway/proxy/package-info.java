/** Forwarding calls to the services. */
@NullMarked
package dev.orderly.gateway.proxy;

import org.jspecify.annotations.NullMarked;
