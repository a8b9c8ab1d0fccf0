/** The states as they arrive from Kafka, to every browser what its person may see of them. */
@NullMarked
package dev.orderly.gateway.stream;

import org.jspecify.annotations.NullMarked;
