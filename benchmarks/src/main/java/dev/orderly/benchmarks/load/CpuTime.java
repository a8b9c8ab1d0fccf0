package dev.orderly.benchmarks.load;

import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.stack.Stack;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Milliseconds of processor time.
 *
 * @param machine everything on this machine except this process
 * @param own this process: it generates the load
 * @param programs the part of each program of the system in the machine's
 */
public record CpuTime(double machine, double own, Map<String, Double> programs) {

    /** Less than this is not worth a line. */
    public static final double LEAST = 0.01;

    /** Since some time in the past. */
    public static CpuTime now(Stack stack) throws IOException {
        var machine = new MachineCpu();
        return new CpuTime(
                machine.busyMillis(), machine.ownMillis(), stack.cpu().workedMillis());
    }

    public CpuTime perOrderSince(CpuTime begin, int orders) {
        Map<String, Double> parts = new TreeMap<>();
        programs.forEach(
                (program, millis) -> parts.put(program, (millis - begin.programs.getOrDefault(program, 0.0)) / orders));
        return new CpuTime((machine - begin.machine) / orders, (own - begin.own) / orders, parts);
    }

    /** Each program's, and the load generator's, beside the machine's. */
    public Stream<Measurement> parts() {
        Stream<Measurement> inIt = programs.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST)
                .map(each -> part("of it in " + each.getKey(), each.getValue()));
        return Stream.concat(inIt, Stream.of(part("not in it: this load generator", own)));
    }

    private Measurement part(String what, double millis) {
        return new Measurement(what, millis, "the machine's", machine, "ms", Aim.NONE);
    }
}
