package dev.orderly.warehouse.product;

import dev.orderly.contracts.Money;

/**
 * A product's details in the catalogue.
 *
 * @param sku the stock keeping unit, unique in the catalogue
 * @param category determines the VAT rate, among other things
 * @param price net, with at most two decimals
 */
public record ProductDetails(String sku, String name, String description, String category, Money price) {}
