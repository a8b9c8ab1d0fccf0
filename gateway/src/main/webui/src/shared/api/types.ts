// Short names for what is generated.
import type { components as Billing } from './generated/billing'
import type { components as Customers } from './generated/customers'
import type { components as Ordering } from './generated/ordering'
import type { components as Shipping } from './generated/shipping'
import type { components as Warehouse } from './generated/warehouse'

export type Money = Ordering['schemas']['Money']
export type Address = Ordering['schemas']['Address']

export type Customer = Customers['schemas']['CustomerView']
export type Profile = Customers['schemas']['ProfileRequest']
export type Erasure = Customers['schemas']['Erasure']

export type Order = Ordering['schemas']['Order']
export type OrderItem = Ordering['schemas']['OrderItem']
export type OrderStatus = Ordering['schemas']['OrderStatus']
export type Offer = Ordering['schemas']['Offer']
export type Buyer = Ordering['schemas']['Buyer']
export type StatusChange = Ordering['schemas']['OrderStatusChange']

export type Product = Warehouse['schemas']['Product']
export type Stock = Warehouse['schemas']['Stock']
export type ProductDetails = Warehouse['schemas']['ProductRequest']
export type Reservation = Warehouse['schemas']['Reservation']
export type LedgerEntry = Warehouse['schemas']['LedgerEntry']

export type Shipment = Shipping['schemas']['ShipmentView']

export type Invoice = Billing['schemas']['InvoiceView']
export type InvoiceSummary = Billing['schemas']['InvoiceSummary']

export type Replica = Ordering['schemas']['Replica']
export type PublishedTopic = Ordering['schemas']['PublishedTopic']
export type Republication = Ordering['schemas']['Republication']
export type Rebuild = Ordering['schemas']['Rebuild']
export type DeadLetter = Ordering['schemas']['DeadLetter']
export type Comparison = Ordering['schemas']['Comparison']
