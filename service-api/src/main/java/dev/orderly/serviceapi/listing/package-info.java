/** Lists on the database's side: which rows, in which order, starting where. */
package dev.orderly.serviceapi.listing;
