/** Access control, and bad input. */
package dev.orderly.stories.security;
