/** What the system consists of. */
package dev.orderly.launcher.architecture;
