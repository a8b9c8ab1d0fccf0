/** The system's components and what they need. */
package dev.orderly.launcher.architecture;
