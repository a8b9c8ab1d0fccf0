/** All components together: starting by dependency, watching, stopping. */
@NullMarked
package dev.orderly.launcher.stack;

import org.jspecify.annotations.NullMarked;
