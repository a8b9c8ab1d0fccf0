/** Defines state topics: full states of entities, keyed by id and ordered by version. Free of any framework. */
package dev.orderly.statetopics;
