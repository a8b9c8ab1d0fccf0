package dev.orderly.warehouse.product;

import dev.orderly.contracts.Money;

/**
 * What the catalogue says about a product.
 *
 * @param sku the stock keeping unit, unique in the catalogue
 * @param category decides, among other things, which VAT rate applies
 * @param price net, in cents at the finest
 */
public record ProductDetails(String sku, String name, String description, String category, Money price) {}
