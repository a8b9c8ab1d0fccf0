package dev.orderly.chaos.check.evidence;

/**
 * A documented problem.
 *
 * @param service which answers it; empty for all
 */
public record ProblemType(String service, String name, int status) {}
