/** Progress output on the terminal. */
package dev.orderly.launcher.console;
