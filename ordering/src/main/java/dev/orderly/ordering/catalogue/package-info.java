/** What is sold, as ordering knows it: the shop stands while warehouse is away. */
@NullMarked
package dev.orderly.ordering.catalogue;

import org.jspecify.annotations.NullMarked;
