package dev.orderly.chaos.check.rule.answers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.ProblemType;
import dev.orderly.chaos.check.rule.Endpoint;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import dev.orderly.chaos.load.Call;
import java.util.Set;
import java.util.stream.Stream;

/** An answer of 400 or more is a problem (RFC 9457) of a type that {@code docs/problems.md} lists for the service. */
public final class RefusalsAreDocumented implements Rule {

    private static final int BAD_REQUEST = 400;
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String PREFIX = "urn:orderly:problem:";
    /** Those that need no type. */
    private static final Set<Integer> PLAIN = Set.of(400, 403, 404, 405, 406, 413, 414, 415, 431);

    @Override
    public String name() {
        return "refusals are documented problems";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call -> call.status() >= BAD_REQUEST)
                .filter(call -> !isDocumented(call, evidence))
                .map(call -> violation(
                        null,
                        "%s answered %d to %s with type %s (operation %d)",
                        call.program(),
                        call.status(),
                        Endpoint.of(call).name(),
                        call.answer() == null
                                ? "none, and no JSON"
                                : call.answer().path("type").asText("none"),
                        call.operation()));
    }

    private static boolean isDocumented(Call call, Evidence evidence) {
        JsonNode problem = call.answer();
        return problem != null
                && call.answered().getOrDefault("content-type", "").startsWith(MEDIA_TYPE)
                && problem.path("status").asInt() == call.status()
                && hasDocumentedType(call, problem, evidence);
    }

    private static boolean hasDocumentedType(Call call, JsonNode problem, Evidence evidence) {
        String type = problem.path("type").asText("about:blank");
        if (type.equals("about:blank")) {
            return PLAIN.contains(call.status());
        }
        String service = call.program().split("#")[0];
        return evidence.circumstances().problems().stream()
                .filter(documented -> documented.service().isEmpty()
                        || documented.service().equals(service)
                        // It passes on what the services answer.
                        || service.equals("gateway"))
                .filter(documented -> documented.status() == call.status())
                .map(ProblemType::name)
                .anyMatch(documented -> type.equals(PREFIX + documented));
    }
}
