/** Calling the API as somebody, as often as it takes to know the outcome. */
package dev.orderly.chaos.load.calling;
