/** The own profile over HTTP. */
@NullMarked
package dev.orderly.customers.profile.web;

import org.jspecify.annotations.NullMarked;
