/** Starts, watches and stops everything that Orderly consists of, on one machine and without a container engine. */
@NullMarked
package dev.orderly.launcher;

import org.jspecify.annotations.NullMarked;
