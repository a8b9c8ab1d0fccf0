/** What customers and staff do: one class for each action, and {@code Deck} says how often. */
package dev.orderly.chaos.load.actions;
