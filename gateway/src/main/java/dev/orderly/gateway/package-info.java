/** The portal's backend: signs people in, and passes their calls on to the services. */
@NullMarked
package dev.orderly.gateway;

import org.jspecify.annotations.NullMarked;
