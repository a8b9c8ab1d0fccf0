/** Compiling the programs natively, and keeping what was compiled. */
@NullMarked
package dev.orderly.launcher.build;

import org.jspecify.annotations.NullMarked;
