package dev.orderly.launcher.scaffold;

import dev.orderly.launcher.Problem;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for, before it is checked.
 *
 * @param entity null for the singular of the service's name
 */
public record Request(String service, @Nullable String entity, String topic) {

    private static final Pattern SERVICE = Pattern.compile("[a-z]{2,30}");
    private static final Pattern ENTITY = Pattern.compile("[A-Z][a-z]{1,29}");

    /** @throws Problem if it is refused; the message says why, and what to do */
    NewService checked(Checkout checkout) {
        requireName(checkout);
        String name = entity == null ? Names.capitalised(Names.singular(service)) : entity;
        requireEntity(name, checkout);
        requireTopic(checkout);
        var added = new NewService(service, name, topic, checkout.services());
        requirePort(added, checkout);
        requirePath(added, checkout);
        return added;
    }

    private void requireName(Checkout checkout) {
        if (!SERVICE.matcher(service).matches()) {
            throw refused(
                    "%s is no name for a service: use two to thirty lower-case letters, which also name its topics, its"
                            + " package and its database, such as returns.",
                    service);
        }
        if (ReservedNames.isKeyword(service)) {
            throw refused("%s is a word of Java, so no package can have this name: choose another.", service);
        }
        if (checkout.services().contains(service)) {
            throw refused("There is a service %s already: choose another name.", service);
        }
        if (ReservedNames.isOfAnotherPart(service) || checkout.has(service)) {
            throw refused("%s is the name of something else here: choose another.", service);
        }
    }

    private void requireEntity(String name, Checkout checkout) {
        if (!ENTITY.matcher(name).matches()) {
            throw refused("%s is no name for an entity: use one word in the singular, such as --entity Return.", name);
        }
        if (ReservedNames.isClassOrTable(name)) {
            throw refused("%s means something else in Java or SQL: choose another with --entity.", name);
        }
        if (checkout.has(Checkout.stateClass(name))) {
            throw refused("There is a contract %sState already: choose another entity with --entity.", name);
        }
    }

    private void requireTopic(Checkout checkout) {
        List<String> known = TopologyFile.topics(checkout).stream()
                .filter(name -> !name.contains(".erasure."))
                .toList();
        if (!known.contains(topic)) {
            throw refused(
                    "There is no topic %s to replicate: --replica takes one of %s.", topic, String.join(", ", known));
        }
        if (!checkout.has("contracts/src/main/contracts/%s/1.samples.json".formatted(topic))) {
            throw refused(
                    "The contract of %s is not recorded yet: run ./orderly docs, and commit what it writes.", topic);
        }
    }

    private void requirePort(NewService added, Checkout checkout) {
        String taken = "=" + added.port();
        Stream.concat(added.others().stream(), Stream.of("gateway"))
                .filter(other -> checkout.read(other + "/src/main/resources/application.properties")
                        .lines()
                        .anyMatch(line -> line.matches("quarkus\\.(http|management)\\.port" + taken)))
                .findFirst()
                .ifPresent(other -> {
                    throw refused(
                            "Port %d, the next in the order of the services, is taken by %s: give that another in its"
                                    + " application.properties.",
                            added.port(), other);
                });
    }

    private static void requirePath(NewService added, Checkout checkout) {
        String rules = checkout.read("gateway/src/main/java/dev/orderly/gateway/proxy/KnownPaths.java");
        if (rules.contains("\"/%s\"".formatted(added.entities()))) {
            throw refused(
                    "The path /%s belongs to another service: choose another entity with --entity.", added.entities());
        }
    }

    private static Problem refused(String reason, Object... details) {
        return new Problem(reason.formatted(details) + " Nothing was changed.");
    }
}
