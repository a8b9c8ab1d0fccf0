/** Lists as callers get them: a page at a time, that begins at a place in an order. */
package dev.orderly.serviceapi.paging;
