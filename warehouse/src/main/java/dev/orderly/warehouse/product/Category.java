package dev.orderly.warehouse.product;

/**
 * A product category.
 *
 * @param products the number of its products on sale
 */
public record Category(String name, long products) {}
