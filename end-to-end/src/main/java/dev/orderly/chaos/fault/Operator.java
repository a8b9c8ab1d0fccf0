package dev.orderly.chaos.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.Addresses;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.story.Api;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** The operator's calls; they are repeated, because other faults may be in their way. */
record Operator(Addresses addresses) {

    /** Empty if it did not succeed within the time limit. */
    Optional<JsonNode> post(String service, String path) {
        String key = UUID.randomUUID().toString();
        return ask(api -> api.post(addresses.service(service) + path, Map.of(), key), body -> true);
    }

    /** Asks until the answer is what is waited for; empty if the time limit comes first. */
    Optional<JsonNode> await(String service, String path, Predicate<JsonNode> wanted) {
        return ask(api -> api.get(addresses.service(service) + path), wanted);
    }

    private Optional<JsonNode> ask(Function<Api, Api.Answer> question, Predicate<JsonNode> wanted) {
        return Repeated.untilPresent(() -> {
            try {
                Api.Answer answer = question.apply(Api.as("operator", addresses.realm()));
                return answer.isSuccess() ? Optional.of(answer.body()).filter(wanted) : Optional.empty();
            } catch (Problem anotherFault) {
                return Optional.empty();
            }
        });
    }
}
