/** Access to Kafka, shared by publishing and consuming. */
package dev.orderly.statetransfer.kafka;
