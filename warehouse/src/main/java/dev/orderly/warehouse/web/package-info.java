/** What the warehouse's HTTP APIs have in common. */
@NullMarked
package dev.orderly.warehouse.web;

import org.jspecify.annotations.NullMarked;
