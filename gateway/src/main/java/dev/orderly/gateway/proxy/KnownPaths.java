package dev.orderly.gateway.proxy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The paths that may be called under {@code /api}, and the service that answers each. Nothing else passes. */
final class KnownPaths {

    /** Ids, topic names, plain words: without percent signs, so that nothing can be decoded twice. */
    private static final Pattern CANONICAL = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)+");

    private static final String OPERATED = "/api/services/";

    private record Rule(String prefix, String service, SortedSet<String> methods) {

        /** Every GET also allows HEAD (RFC 9110, section 9.3.2). */
        Rule(String prefix, String service, String... methods) {
            this(prefix, service, new TreeSet<>(List.of(methods)));
            this.methods.add("HEAD");
        }

        boolean covers(String path) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }

    private static final List<Rule> DOMAIN = List.of(
            new Rule("/customers", "customers", "GET", "POST", "PUT", "DELETE"),
            new Rule("/orders", "ordering", "GET", "POST", "PUT", "DELETE"),
            new Rule("/catalogue", "ordering", "GET"),
            new Rule("/buyer", "ordering", "GET"),
            new Rule("/products", "warehouse", "GET", "POST", "PUT"),
            new Rule("/stock", "warehouse", "GET", "POST"),
            new Rule("/reservations", "warehouse", "GET"),
            new Rule("/shipments", "shipping", "GET", "POST"),
            new Rule("/invoices", "billing", "GET", "POST"));

    private static final List<Rule> OPERATIONS = List.of(
            new Rule("/replicas", "", "GET", "POST"),
            new Rule("/states", "", "GET", "POST"),
            new Rule("/dead-letters", "", "GET", "POST"),
            new Rule("/q/openapi", "", "GET"));

    /**
     * Where a call goes.
     *
     * @param path within the service
     * @param base what the gateway puts before the service's paths, needed to rewrite locations in answers
     * @param operation an operator's, which may take long
     */
    record Known(String service, String path, String base, SortedSet<String> methods, boolean operation) {}

    private final Set<String> services;

    KnownPaths(Set<String> services) {
        this.services = services;
    }

    /** @param path as received, not decoded */
    Optional<Known> find(String path) {
        if (!CANONICAL.matcher(path).matches()) {
            return Optional.empty();
        }
        if (path.startsWith(OPERATED)) {
            return operated(path);
        }
        String within = path.substring("/api".length());
        return DOMAIN.stream()
                .filter(rule -> rule.covers(within))
                .findFirst()
                .map(rule -> new Known(rule.service(), within, "/api", rule.methods(), false));
    }

    private Optional<Known> operated(String path) {
        String[] parts = path.substring(OPERATED.length()).split("/", 2);
        if (parts.length < 2 || !services.contains(parts[0])) {
            return Optional.empty();
        }
        String within = "/" + parts[1];
        return OPERATIONS.stream()
                .filter(rule -> rule.covers(within))
                .findFirst()
                .map(rule -> new Known(parts[0], within, OPERATED + parts[0], rule.methods(), true));
    }
}
