package dev.orderly.statetopics;

import java.util.UUID;

/**
 * The full state of an entity at a version, as its owner broadcasts it.
 *
 * <p>Equal id and version means equal content; a higher version replaces a lower one completely. Contracts evolve by
 * optional fields only, and readers ignore unknown ones.
 */
public interface EntityState {

    UUID id();

    /** Counts up from 0 with every committed change; gaps are allowed, because states may be skipped. */
    long version();
}
