package dev.orderly.chaos.fault;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.Addresses;
import dev.orderly.chaos.DatabaseCopy;
import dev.orderly.chaos.Programs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service's database is lost, and replaced by a backup that was made when the fault began. Then the service adopts
 * what its topics know.
 */
public final class RestoredBackup implements Fault {

    public static final String KIND = "restore-backup";

    /** Without them nothing can be restored. */
    private static final List<String> NEEDED = List.of("postgres", "kafka", "keycloak");

    private final Programs programs;
    private final Addresses addresses;
    private final Operator operator;
    private final String service;
    private final List<String> instances;
    private @Nullable DatabaseCopy backup;
    private int adopted;

    RestoredBackup(Programs programs, Addresses addresses, Operator operator, String service, List<String> instances) {
        this.programs = programs;
        this.addresses = addresses;
        this.operator = operator;
        this.service = service;
        this.instances = instances;
    }

    @Override
    public String what() {
        return "database of %s restored from a backup".formatted(service);
    }

    @Override
    public Set<String> programs() {
        return Set.copyOf(instances);
    }

    @Override
    public Set<String> claims() {
        Stream<String> links = instances.stream()
                .flatMap(each -> programs.network().touching(each).stream())
                .map(Object::toString);
        return Stream.of(instances.stream(), NEEDED.stream(), links)
                .flatMap(each -> each)
                .collect(toSet());
    }

    @Override
    public Set<String> hits() {
        return Set.of(service);
    }

    @Override
    public void begin() {
        programs.kill(instances);
        backup = Repeated.untilDone(() -> DatabaseCopy.of(addresses.postgres(), service));
        programs.start(instances);
    }

    @Override
    public Optional<String> effect() {
        return adopted == 0 ? Optional.empty() : Optional.of(adopted + " entities adopted");
    }

    @Override
    public void end() {
        DatabaseCopy copy = backup;
        if (copy == null) {
            throw new IllegalStateException("There is no backup");
        }
        programs.kill(instances);
        Repeated.untilDone(() -> {
            copy.restore();
            return service;
        });
        programs.start(instances);
        if (Repeated.untilPresent(this::adopt).isEmpty()) {
            throw new IllegalStateException("not adopted");
        }
    }

    /** Empty as long as something is left. */
    private Optional<JsonNode> adopt() {
        return operator.post(service, "/states/adopt")
                .map(adoption -> {
                    adopted += adoption.path("adopted").asInt();
                    return adoption;
                })
                .filter(adoption -> adoption.path("left").asLong() == 0);
    }
}
