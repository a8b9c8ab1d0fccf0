package dev.orderly.stories.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What every answer has to be: no internal error; a documented problem if it refuses; of the documented form if it does
 * not.
 */
final class Rules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    /** Without a body, because the HTTP layer could not read the request. */
    private static final Set<Integer> UNREADABLE = Set.of(400, 404, 405, 408, 413, 414, 415, 417, 426, 431, 501, 505);

    /** Refuse a caller who is let in otherwise. */
    private static final List<String> CREDENTIALS =
            List.of("Authorization", "Cookie", "Origin", "Sec-Fetch-Site", "Connection");

    /** Where an operation's answer is certain: no empty or dotted parts, nothing that a server might decode or cut off. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$~{}-][A-Za-z0-9._$~{}-]*");

    private static final String ENCODED = "%[4-6][0-9a-f]";

    private static final Set<String> OTHER_OPERATIONS = Set.of("me", "categories", "vat-rates", "adopt");

    private final ProblemTypes problems = ProblemTypes.read();
    private final DocumentedAnswers documented = new DocumentedAnswers();

    /** Which rule the answer breaks, if any. */
    Optional<String> broken(HostileRequest request, Answer answer) {
        int status = answer.status();
        if (request.isMalformed() && (answer.isNone() || UNREADABLE.contains(status))) {
            return Optional.empty();
        }
        if (answer.isNone()) {
            return Optional.of("no HTTP answer");
        }
        if (status >= 500) {
            return Optional.of("a fault");
        }
        if (request.isMalformed()) {
            return Optional.empty();
        }
        if (answer.isRefusal()) {
            return problem(request, answer);
        }
        if (!isRouted(request)) {
            return Optional.empty();
        }
        return documented.has(request.operation(), status)
                ? documented.difference(request.operation(), answer)
                : Optional.of("a status that is not documented");
    }

    private Optional<String> problem(HostileRequest request, Answer answer) {
        int status = answer.status();
        if (request.method().equals("HEAD")) {
            return Optional.empty();
        }
        if (!answer.mediaType().equals(PROBLEM)) {
            return Optional.of("a refusal with the media type '%s'".formatted(answer.mediaType()));
        }
        if (!isExpected(request, status)) {
            return Optional.of("a status that is not documented");
        }
        try {
            JsonNode problem = JSON.readTree(answer.text());
            String type = problem.path("type").asText("about:blank");
            if (problem.path("status").asInt() != status) {
                return Optional.of("a problem of another status");
            }
            if (!type.equals("about:blank")
                    && !problems.areAnswersOf(request.operation().service(), request.throughGateway(), type, status)) {
                return Optional.of("a problem that docs/problems.md does not list");
            }
        } catch (JsonProcessingException e) {
            return Optional.of("a problem that is not JSON");
        }
        return documented.has(request.operation(), status)
                ? documented.difference(request.operation(), answer)
                : Optional.empty();
    }

    private boolean isExpected(HostileRequest request, int status) {
        if (!isRouted(request)) {
            return true;
        }
        if ((status == 401 || status == 403) && CREDENTIALS.stream().noneMatch(request::hasHeader)) {
            return false;
        }
        return documented.has(request.operation(), status)
                || BeforeRouting.mayAnswer(status)
                || request.throughGateway() && status == 429;
    }

    /** Whether the operation itself answers, and not another, or none. */
    private static boolean isRouted(HostileRequest request) {
        return request.method().equals(request.operation().method())
                && request.path().values().stream()
                        .allMatch(part ->
                                PLAIN.matcher(part.replaceAll(ENCODED, "x")).matches()
                                        && !OTHER_OPERATIONS.contains(part));
    }
}
