package dev.orderly.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.benchmarks.load.ManyCustomers;
import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Measures the time from the commit of a customer's change to its commit in ordering's replica. */
final class Visibility implements Benchmark {

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        OwnProfile profile = OwnProfile.of(stack);
        try (var owner = stack.database("customers");
                var reader = stack.database("ordering");
                var raw = new RawKafka(stack)) {
            var own = new TimedTable(owner, "customer", "id", "version");
            var replicated = new TimedTable(reader, "replica_customer", "key", "version");
            Times times = Times.of(scale.samples(), () -> {
                JsonNode changed = profile.change();
                UUID id = UUID.fromString(changed.path("id").asText());
                String version = changed.path("version").asText();
                Duration taken = Duration.between(own.committed(id, version), replicated.committed(id, version));
                // the next one finds an idle system
                ManyCustomers.awaitSent(owner);
                return taken.toNanos();
            });
            Times hops = Times.of(scale.samples(), () -> raw.hops(1));
            return List.of(measurement(50, times, hops, 10), measurement(99, times, hops, 40));
        }
    }

    private static Measurement measurement(int percent, Times times, Times hops, int above) {
        return new Measurement(
                "commit to visible in a replica, p" + percent,
                times.percentile(percent),
                "one raw round trip",
                hops.percentile(percent),
                "ms",
                Aim.atMostAbove(above));
    }
}
