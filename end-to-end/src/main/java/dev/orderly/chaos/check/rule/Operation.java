package dev.orderly.chaos.check.rule;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.orderly.chaos.load.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something a caller wanted once, with all its attempts, in the order of their answers. */
public record Operation(Endpoint endpoint, List<Call> attempts) {

    public static List<Operation> of(List<Call> calls) {
        return calls.stream()
                .collect(groupingBy(Call::operation, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(attempts -> new Operation(Endpoint.of(attempts.getFirst()), attempts))
                .toList();
    }

    /** Those that have an endpoint with one of these names. */
    public static Stream<Operation> of(List<Call> calls, String... endpoints) {
        List<String> wanted = List.of(endpoints);
        return of(calls).stream()
                .filter(operation -> wanted.contains(operation.endpoint().name()));
    }

    /** The first attempt that succeeded. */
    public Optional<Call> success() {
        return attempts.stream().filter(Call::isSuccess).findFirst();
    }

    /** The answer of the first attempt that succeeded; a missing node if none did. */
    public JsonNode answer() {
        return success().map(Call::answer).orElse(MissingNode.getInstance());
    }

    public JsonNode request() {
        JsonNode request = attempts.getFirst().request();
        return request == null ? MissingNode.getInstance() : request;
    }

    public boolean succeeded() {
        return success().isPresent();
    }

    /** Whether it may have happened, although nobody was told. */
    public boolean isUnknown() {
        return !succeeded() && attempts.stream().anyMatch(call -> !call.isDefinite());
    }

    /** The first id of the path. */
    public UUID id() {
        return endpoint.ids().getFirst();
    }
}
