/** What a run shows: samples while it lasts, and the report afterwards. */
package dev.orderly.chaos.report;
