package dev.orderly.statetopics;

/**
 * The state of something that readers decide about under its own id. Where a change of it arrives, nobody needs to look up
 * what it concerns.
 */
public interface DecisionKeyed extends EntityState {}
