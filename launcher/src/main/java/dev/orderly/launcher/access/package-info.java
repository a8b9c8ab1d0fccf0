/** Permissions at the broker, derived from the topics that each service owns and replicates. */
@NullMarked
package dev.orderly.launcher.access;

import org.jspecify.annotations.NullMarked;
