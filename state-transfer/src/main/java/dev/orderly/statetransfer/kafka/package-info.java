/** What both sides of the mechanism need of Kafka. */
package dev.orderly.statetransfer.kafka;
