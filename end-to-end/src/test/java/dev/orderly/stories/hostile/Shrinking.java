package dev.orderly.stories.hostile;

import static dev.orderly.stories.hostile.HostileRequest.changed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a failing request as small as it can be without succeeding. */
final class Shrinking {

    /** A request that hangs fails only after the time limit for an answer. */
    private static final Duration LIMIT = Duration.ofSeconds(12);

    private static final int PIECES = 16;

    private final HostileRequest valid;
    private final Predicate<HostileRequest> fails;
    private final long began = System.nanoTime();

    /** @param valid the request that the failing one was made from, whose parts it gets back */
    Shrinking(HostileRequest valid, Predicate<HostileRequest> fails) {
        this.valid = valid;
        this.fails = fails;
    }

    HostileRequest smallest(HostileRequest failing) {
        HostileRequest smallest = failing;
        Optional<HostileRequest> smaller = oneStep(failing);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = oneStep(smallest);
        }
        return smallest;
    }

    private Optional<HostileRequest> oneStep(HostileRequest failing) {
        return smaller(failing)
                .filter(candidate -> !candidate.equals(failing))
                .takeWhile(candidate -> System.nanoTime() - began < LIMIT.toNanos())
                .filter(fails)
                .findFirst();
    }

    private Stream<HostileRequest> smaller(HostileRequest request) {
        return Stream.of(
                        Stream.of(
                                request.directly(),
                                request.withMalformation(Malformation.NONE),
                                request.withMethod(valid.method()),
                                request.withPath(valid.path()),
                                request.withBody(valid.body()),
                                request.withBody(null)),
                        IntStream.range(0, request.query().size())
                                .mapToObj(i -> request.withQuery(without(request.query(), i))),
                        IntStream.range(0, request.headers().size())
                                .mapToObj(i -> request.withHeaders(without(request.headers(), i))),
                        request.path().entrySet().stream()
                                .flatMap(part -> cut(part.getValue())
                                        .map(shorter -> request.withParameter(part.getKey(), shorter))),
                        request.body() == null
                                ? Stream.<HostileRequest>empty()
                                : cut(request.body()).map(request::withBody))
                .flatMap(Function.identity());
    }

    /** The text without one of its pieces, large ones first. */
    private static Stream<String> cut(String text) {
        return IntStream.iterate(2, pieces -> pieces <= PIECES, pieces -> pieces * 2)
                .map(pieces -> text.length() / pieces)
                .filter(length -> length > 0)
                .boxed()
                .flatMap(length -> IntStream.iterate(0, at -> at + length <= text.length(), at -> at + length)
                        .mapToObj(at -> text.substring(0, at) + text.substring(at + length)));
    }

    private static <T> List<T> without(List<T> list, int index) {
        return changed(list, shorter -> {
            shorter.remove(index);
            return shorter;
        });
    }
}
