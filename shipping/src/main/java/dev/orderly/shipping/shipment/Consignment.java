package dev.orderly.shipping.shipment;

/** Who carries a parcel, and under which number it can be followed there. */
public record Consignment(String carrier, String trackingNumber) {}
