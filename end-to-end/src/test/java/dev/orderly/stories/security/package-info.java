/** Who is let in where, and what bad input comes to. */
package dev.orderly.stories.security;
