/** The answers to refusals and faults: problem documents (RFC 9457). */
package dev.orderly.serviceapi.problem;
