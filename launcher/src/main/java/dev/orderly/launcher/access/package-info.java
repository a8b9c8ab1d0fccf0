/** Who may do what at the broker, derived from who owns and who replicates which topic. */
@NullMarked
package dev.orderly.launcher.access;

import org.jspecify.annotations.NullMarked;
