/** The age of the replicas an answer is based on, and waiting until they have a version. */
package dev.orderly.serviceapi.freshness;
