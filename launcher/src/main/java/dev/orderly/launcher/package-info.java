/** Starts, watches and stops all of Orderly's components, on one machine and without a container engine. */
@NullMarked
package dev.orderly.launcher;

import org.jspecify.annotations.NullMarked;
