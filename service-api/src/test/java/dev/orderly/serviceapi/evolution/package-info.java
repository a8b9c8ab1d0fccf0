/** What keeps the contracts readable by those who were built before them, and by those who will be built after. */
package dev.orderly.serviceapi.evolution;
