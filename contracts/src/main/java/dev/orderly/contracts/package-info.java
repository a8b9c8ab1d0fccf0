/** The business contracts that the programs share: states, topics, roles. Free of any framework. */
package dev.orderly.contracts;
