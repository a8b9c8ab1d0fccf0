/** Tests of the plan and of what keeps faults apart. */
package dev.orderly.chaos.fault;
