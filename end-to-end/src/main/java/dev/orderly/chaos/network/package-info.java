/** TCP proxies between the programs, in which the network's faults are injected. */
package dev.orderly.chaos.network;
