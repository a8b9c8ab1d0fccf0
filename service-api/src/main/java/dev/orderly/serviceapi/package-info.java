/** What every service here does alike towards those who call it: the conventions of the APIs, and what operators get. */
package dev.orderly.serviceapi;
