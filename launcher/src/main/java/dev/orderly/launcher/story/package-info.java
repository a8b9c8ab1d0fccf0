/** What runs over the started system through its public HTTP API: the first catalogue, and the demo. */
@NullMarked
package dev.orderly.launcher.story;

import org.jspecify.annotations.NullMarked;
