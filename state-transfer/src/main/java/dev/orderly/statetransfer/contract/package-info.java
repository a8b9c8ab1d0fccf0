/** What the services say to each other: the states and the topics that carry them. Free of any framework. */
package dev.orderly.statetransfer.contract;
