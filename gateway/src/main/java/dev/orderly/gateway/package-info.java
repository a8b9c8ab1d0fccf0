/** The portal's backend: signs people in and forwards their calls to the services. */
@NullMarked
package dev.orderly.gateway;

import org.jspecify.annotations.NullMarked;
