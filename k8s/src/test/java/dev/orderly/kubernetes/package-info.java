/**
 * Checks of the manifests that need no cluster: every overlay builds, every resource fits its type, and what the types cannot
 * see (selectors, ports, policies, configuration, access at the broker) agrees with itself and with the code.
 */
@NullMarked
package dev.orderly.kubernetes;

import org.jspecify.annotations.NullMarked;
