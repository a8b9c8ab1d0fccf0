package dev.orderly.chaos.check.rule.answers;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Operation;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import dev.orderly.chaos.load.Call;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A call repeated with its Idempotency-Key gets the answer that the first attempt got, or would have got. */
public final class RepeatedCallsAgree implements Rule {

    private static final List<String> REPEATED_HEADERS = List.of("location", "etag", "orderly-version");

    /** What must be the same. */
    private record Answer(int status, String body, List<String> headers) {
        static Answer of(Call call) {
            return new Answer(
                    call.status(),
                    String.valueOf(call.answer()),
                    REPEATED_HEADERS.stream()
                            .map(header -> call.answered().getOrDefault(header, ""))
                            .toList());
        }
    }

    @Override
    public String name() {
        return "repeated calls get the same answer";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return Operation.of(Losses.of(evidence).publishedCalls()).stream()
                .filter(operation -> answers(operation).distinct().count() > 1)
                .map(operation -> violation(
                        operation.endpoint().ids().stream().findFirst().orElse(null),
                        "the attempts of %s (operation %d) got different answers: %s",
                        operation.endpoint().name(),
                        operation.attempts().getFirst().operation(),
                        answers(operation)
                                .map(answer -> answer.status() + " " + answer.headers())
                                .distinct()
                                .toList()));
    }

    private static Stream<Answer> answers(Operation operation) {
        return operation.attempts().stream()
                .filter(call -> Objects.nonNull(call.asked().get("idempotency-key")))
                .filter(Call::isSuccess)
                .map(Answer::of);
    }
}
