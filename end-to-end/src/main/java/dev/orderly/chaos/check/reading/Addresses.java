package dev.orderly.chaos.check.reading;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/**
 * Where the evidence is.
 *
 * @param databases by service
 * @param kafka the configuration of a client that may read all topics
 * @param mails the directory in which the mail server keeps its messages
 * @param problems the page that documents the problems
 */
public record Addresses(SortedMap<String, Database> databases, Map<String, Object> kafka, Path mails, Path problems) {

    /** A login that may read everything in a service's database. */
    public record Database(String url, String user, String password) {}
}
