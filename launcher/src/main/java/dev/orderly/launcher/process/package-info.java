/** Operating system processes that outlive the launcher, which finds them again by their records. */
@NullMarked
package dev.orderly.launcher.process;

import org.jspecify.annotations.NullMarked;
