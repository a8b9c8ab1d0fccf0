/** The commands. */
@NullMarked
package dev.orderly.launcher.command;

import org.jspecify.annotations.NullMarked;
