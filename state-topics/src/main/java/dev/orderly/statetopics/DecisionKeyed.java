package dev.orderly.statetopics;

/** A state that readers decide about under its own id. When it changes, no lookup of the affected keys is needed. */
public interface DecisionKeyed extends EntityState {}
