/** Compiling programs natively, and storing the executables. */
@NullMarked
package dev.orderly.launcher.build;

import org.jspecify.annotations.NullMarked;
