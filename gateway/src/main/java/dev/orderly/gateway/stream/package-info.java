/** Streams states from Kafka to browsers, as far as each person may see them. */
@NullMarked
package dev.orderly.gateway.stream;

import org.jspecify.annotations.NullMarked;
