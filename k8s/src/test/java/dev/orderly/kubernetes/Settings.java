package dev.orderly.kubernetes;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Checks that each program overrides every setting whose default is for a developer's machine. */
final class Settings {

    private static final String OWNERS = "state-transfer.owners.";
    private static final Pattern SECRET = Pattern.compile("(password|secret)$");
    private static final Pattern OF_ANOTHER_SECRET = Pattern.compile("\\$\\{[a-z0-9.-]+(password|secret)}");

    static Stream<String> complaints(Manifests manifests) {
        return Program.of(manifests)
                .flatMap(program -> Stream.concat(ofFiles(program), Stream.concat(instance(program), ports(program))));
    }

    private static Stream<String> ofFiles(Program program) {
        SmallRyeConfig config = program.config();
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(property -> !property.startsWith("%") && property.contains("."))
                .filter(property -> !isOfNobodyItAsks(program, property))
                .flatMap(property -> ofProperty(program, config, property));
    }

    /** Whether it is the address of a service whose states this one does not replicate, and so never calls. */
    private static boolean isOfNobodyItAsks(Program program, String property) {
        return property.startsWith(OWNERS)
                && !TheCode.owners(program.name()).contains(property.substring(OWNERS.length()));
    }

    private static Stream<String> ofProperty(Program program, SmallRyeConfig config, String property) {
        ConfigValue value;
        try {
            value = config.getConfigValue(property);
        } catch (NoSuchElementException e) {
            return Stream.of("%s is not told what %s consists of: %s".formatted(program, property, e.getMessage()));
        }
        String raw = String.valueOf(value.getRawValue());
        if (raw.contains("localhost")) {
            return Stream.of("%s still has %s = %s, a developer's machine: set %s"
                    .formatted(program, property, raw, Variables.name(property)));
        }
        boolean isSecret = SECRET.matcher(property).find()
                && !OF_ANOTHER_SECRET.matcher(raw).matches();
        return isSecret && !String.valueOf(value.getValue()).contains(Environment.SECRET)
                ? Stream.of("%s has %s = %s, which everybody can know: set %s by secretKeyRef"
                        .formatted(program, property, raw, Variables.name(property)))
                : Stream.empty();
    }

    /** Two instances with the same name would fence each other. */
    private static Stream<String> instance(Program program) {
        String instance = program.environment().getOrDefault("STATE_TRANSFER_INSTANCE", "");
        return program.isService() && !instance.equals(Environment.FIELD + "metadata.name")
                ? Stream.of(
                        "%s: STATE_TRANSFER_INSTANCE is not the pod's name, so that instances have one name: take metadata.name"
                                .formatted(program))
                : Stream.empty();
    }

    private static Stream<String> ports(Program program) {
        SmallRyeConfig config = program.config();
        return program.container()
                .path("ports")
                .valueStream()
                .filter(port -> !config.getValue(
                                "quarkus.%s.port".formatted(port.path("name").asText()), Integer.class)
                        .equals(port.path("containerPort").asInt()))
                .map(port -> "%s has containerPort %s for %s, but listens on %s: set QUARKUS_%s_PORT"
                        .formatted(
                                program,
                                port.path("containerPort"),
                                port.path("name").asText(),
                                config.getRawValue("quarkus.%s.port"
                                        .formatted(port.path("name").asText())),
                                port.path("name").asText().toUpperCase(Locale.ROOT)));
    }

    private Settings() {}
}
