/** How old the replicas are that an answer rests on, and waiting until they know a version. */
package dev.orderly.serviceapi.freshness;
