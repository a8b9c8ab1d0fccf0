/** Stories over the running system: real Kafka, PostgreSQL, Keycloak and SMTP, and every service as users run it. */
package dev.orderly.stories;
