@NullMarked
package dev.orderly.customers.erasure;

import org.jspecify.annotations.NullMarked;
