/** Lists as the database has them: which rows, in which order, and from which place on. */
package dev.orderly.serviceapi.listing;
