/** What an owner does whose database was restored from a backup, when its topics know more than it does. */
package dev.orderly.statetransfer.recovery;
