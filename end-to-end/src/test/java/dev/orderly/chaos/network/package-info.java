/** Tests of the proxies, against a server that echoes. */
package dev.orderly.chaos.network;
