package dev.orderly.stories.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.hostile.HostileRequests.Pair;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever callers send, they get an answer as documented. Requests are made from the services' own documents, and then
 * made worse. {@code -Dorderly.hostile=20000} sends so many, with a random seed; {@code -Dorderly.hostile.seed} repeats
 * a run. A request that fails is made small and printed: its line belongs into {@code hostile-requests.jsonl}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningOrderly.class)
class HostileRequestsStory {

    private static final int USUAL = 2_000;
    private static final int CALLERS = 4;
    private static final int SHOWN = 25;

    private final Rules rules = new Rules();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();

    private @Nullable Sender sender;

    @BeforeAll
    void prepare() {
        sender = new Sender(KnownIds.prepare());
    }

    @TestFactory
    Stream<DynamicTest> whatFailedOnceFailsNoMore() {
        return KeptCases.read().stream()
                .map(request -> DynamicTest.dynamicTest(
                        KeptCases.line(request),
                        () -> assertThat(fault(request)).isEmpty()));
    }

    @Test
    void whateverIsSentGetsAnAnswerAsDocumented() {
        int count = Integer.getInteger("orderly.hostile", USUAL);
        long seed = Long.getLong(
                "orderly.hostile.seed",
                count == USUAL ? 1 : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
        HostileRequests requests = new HostileRequests(seed, new ValidRequests());
        Map<String, Pair> failing = new ConcurrentHashMap<>();

        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            CompletableFuture.allOf(IntStream.range(0, count)
                            .mapToObj(index -> CompletableFuture.runAsync(
                                    () -> {
                                        Pair pair = requests.number(index);
                                        fault(pair.mutated())
                                                .ifPresent(fault -> failing.putIfAbsent(
                                                        pair.valid().operation() + ": " + kind(fault), pair));
                                    },
                                    callers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        System.out.printf("%d hostile requests, seed %d: %s%n", count, seed, answers);
        assertThat(report(failing)).as("seed %d", seed).isEmpty();
    }

    private String report(Map<String, Pair> failing) {
        StringBuilder report = new StringBuilder();
        new TreeMap<>(failing).entrySet().stream().limit(SHOWN).forEach(entry -> {
            Pair pair = entry.getValue();
            HostileRequest small =
                    new Shrinking(pair.valid(), request -> fault(request).isPresent()).smallest(pair.mutated());
            report.append(
                    "%n%s%n%s%n".formatted(fault(small).orElse("only once: " + entry.getKey()), KeptCases.line(small)));
        });
        return report.toString();
    }

    /** The kind of fault, without what differs from case to case. */
    private static String kind(String fault) {
        return fault.lines().findFirst().orElse("");
    }

    private Optional<String> fault(HostileRequest request) {
        try {
            Answer answer = Objects.requireNonNull(sender).send(request);
            answers.computeIfAbsent(answer.status(), absent -> new AtomicInteger())
                    .incrementAndGet();
            return rules.broken(request, answer).map(rule -> "%s: %d%n  %s".formatted(rule, answer.status(), answer));
        } catch (Wire.Hanging e) {
            return Optional.of("no answer");
        }
    }
}
