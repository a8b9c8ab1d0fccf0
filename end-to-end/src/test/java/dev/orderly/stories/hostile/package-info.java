/**
 * Input that nobody should send. Texts on the wire are bytes here: a {@code String} of this package holds one byte in
 * each of its characters (ISO 8859-1), unless it says otherwise.
 */
package dev.orderly.stories.hostile;
