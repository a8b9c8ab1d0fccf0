package dev.orderly.kubernetes;

import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Checks that every address a program is configured with belongs to a Service. */
final class Addresses {

    private static final Pattern URL =
            Pattern.compile("(?:jdbc:)?([a-z]+)://(?:[^/@]*@)?([^/:?,]+)(?::(\\d+))?(?:/([^?]*))?.*");
    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443, "postgresql", 5432);
    private static final String BROKERS = "kafka.bootstrap.servers";

    static Stream<String> complaints(Manifests manifests) {
        return Program.of(manifests).flatMap(program -> {
            SmallRyeConfig config = program.config();
            return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                    .filter(property -> property.contains(".") && !property.startsWith("%"))
                    .flatMap(property -> config
                            .getOptionalValue(property, String.class)
                            .flatMap(value -> complaint(manifests, program, property, value))
                            .stream());
        });
    }

    private static Optional<String> complaint(Manifests manifests, Program program, String property, String value) {
        Matcher url = URL.matcher(property.equals(BROKERS) ? "kafka://" + value : value);
        if (!url.matches() || !isInTheCluster(url.group(2))) {
            return Optional.empty();
        }
        String host = url.group(2).replaceAll("\\..*", "");
        int port = url.group(3) == null ? PORTS.getOrDefault(url.group(1), 0) : Integer.parseInt(url.group(3));
        if (Services.ports(manifests, host).noneMatch(each -> each == port)) {
            return Optional.of("%s looks for %s at %s, but there is no Service %s with port %d: name one"
                    .formatted(program, property, value, host, port));
        }
        return url.group(1).equals("postgresql") && !program.name().equals(url.group(4))
                ? Optional.of(
                        "%s has %s = %s, the database of another: name its own".formatted(program, property, value))
                : Optional.empty();
    }

    /** External hosts have a domain. */
    private static boolean isInTheCluster(String host) {
        return host.matches("[a-z0-9-]+|[a-z0-9-]+\\.%s(\\.svc.*)?".formatted(Namespaces.ORDERLY))
                && !host.equals("localhost");
    }

    private Addresses() {}
}
