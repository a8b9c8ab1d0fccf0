package dev.orderly.ordering.catalogue;

/**
 * What products have in common.
 *
 * @param products how many of it are sold
 */
public record Category(String name, long products) {}
