/** Tests of the report. */
package dev.orderly.chaos.report;
