package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetopics.StateTopic;

/**
 * One instance's work on a replica: rebuilding it, or clearing up after an earlier run.
 *
 * @param number greater than that of every earlier run: a fencing token, which each transaction checks that changes
 *     what all instances share
 */
record RebuildRun(StateTopic<?> topic, long number) {}
