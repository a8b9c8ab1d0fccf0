/** Lists, a page at a time, that begin at a place in an order. */
package dev.orderly.serviceapi.paging;
