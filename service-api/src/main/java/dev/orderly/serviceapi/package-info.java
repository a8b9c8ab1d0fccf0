/** What every service here offers its callers: the conventions of the APIs, and the operator's resources. */
package dev.orderly.serviceapi;
