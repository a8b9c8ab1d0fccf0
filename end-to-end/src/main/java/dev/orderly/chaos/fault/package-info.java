/** The faults, the plan that chooses among them, and the injector that carries it out. */
package dev.orderly.chaos.fault;
