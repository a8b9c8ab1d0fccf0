/** A new service: its files from templates, and what it adds to existing files; all is computed before anything is written. */
@NullMarked
package dev.orderly.launcher.scaffold;

import org.jspecify.annotations.NullMarked;
