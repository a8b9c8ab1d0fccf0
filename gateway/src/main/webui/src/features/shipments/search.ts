/** `?shipment=<id>` opens it over the board. */
export const shipmentSearch = (raw: Record<string, unknown>): { shipment?: string } => ({
  shipment: typeof raw.shipment === 'string' ? raw.shipment : undefined,
})
