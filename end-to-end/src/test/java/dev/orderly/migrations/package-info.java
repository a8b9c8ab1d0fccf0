/** The migrations of all services, on a real database, without the services. */
package dev.orderly.migrations;
