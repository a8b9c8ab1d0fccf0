/** How records become rows of replicas: the channel, applying, and how far that has got. */
package dev.orderly.statetransfer.consuming;
