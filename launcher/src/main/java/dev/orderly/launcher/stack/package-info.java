/** All components together: starting in order of need, watching, stopping. */
@NullMarked
package dev.orderly.launcher.stack;

import org.jspecify.annotations.NullMarked;
