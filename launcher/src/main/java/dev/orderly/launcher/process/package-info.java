/** Operating system processes that outlive the launcher: found again by their records, never mistaken. */
@NullMarked
package dev.orderly.launcher.process;

import org.jspecify.annotations.NullMarked;
