/** Lists on the caller's side: pages that start at a place in an order. */
package dev.orderly.serviceapi.paging;
