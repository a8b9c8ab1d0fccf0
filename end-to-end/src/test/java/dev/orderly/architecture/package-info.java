/** House rules that the compiler does not check. */
package dev.orderly.architecture;
