/** Uses the running system as people do, through its public HTTP API and its sign-in: the first catalogue, the demo. */
@NullMarked
package dev.orderly.launcher.story;

import org.jspecify.annotations.NullMarked;
