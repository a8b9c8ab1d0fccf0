/** Checks the checker: what it must find is planted into good evidence. */
package dev.orderly.chaos.check;
