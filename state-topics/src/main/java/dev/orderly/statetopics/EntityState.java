package dev.orderly.statetopics;

import java.util.UUID;

/**
 * The full state of one entity at one version, as its owner broadcasts it.
 *
 * <p>Equal id and version means equal content; a higher version replaces a lower one whole. Contracts evolve by optional
 * fields only, and readers ignore what they do not know.
 */
public interface EntityState {

    UUID id();

    /** Counts up from 0 with every committed change; gaps are allowed, because states may be skipped. */
    long version();
}
