/** What the one at the terminal sees of long work. */
package dev.orderly.launcher.console;
