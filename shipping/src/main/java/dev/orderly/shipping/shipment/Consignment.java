package dev.orderly.shipping.shipment;

/** The carrier of a parcel, and its tracking number there. */
public record Consignment(String carrier, String trackingNumber) {}
