package dev.orderly.chaos.load.running;

import java.util.Map;

/**
 * What was done so far.
 *
 * @param begun operations
 * @param definite operations whose outcome is known
 * @param failed attempts that had to be repeated, by status; 0: there was no answer
 * @param ordersPlaced drafts are not among them
 * @param skipped actions that were due, while too many others still waited for the same program
 */
public record Progress(long begun, long definite, Map<Integer, Long> failed, long ordersPlaced, long skipped) {}
