/** What a person can type. */
@NullMarked
package dev.orderly.launcher.command;

import org.jspecify.annotations.NullMarked;
