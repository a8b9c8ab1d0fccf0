/** The components: how each one is prepared, started and known to be ready. */
@NullMarked
package dev.orderly.launcher.component;

import org.jspecify.annotations.NullMarked;
