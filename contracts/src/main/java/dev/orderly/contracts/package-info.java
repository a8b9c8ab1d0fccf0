/** What the programs share about this business: the states, the topics that carry them, the roles. Free of any framework. */
package dev.orderly.contracts;
