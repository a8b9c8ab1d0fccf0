/** What is answered when something is refused or fails: problem documents (RFC 9457). */
package dev.orderly.serviceapi.problem;
