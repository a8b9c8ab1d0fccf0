/** Keeps the contracts readable for older and newer builds. */
package dev.orderly.serviceapi.evolution;
