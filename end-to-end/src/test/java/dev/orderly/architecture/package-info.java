/** The house rules that the compiler does not know. */
package dev.orderly.architecture;
