/** Which instance of a service leads, and what is left to it. */
package dev.orderly.statetransfer.leadership;
