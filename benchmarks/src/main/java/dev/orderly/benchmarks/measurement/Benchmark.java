package dev.orderly.benchmarks.measurement;

import dev.orderly.benchmarks.stack.Stack;
import java.util.List;

/** Measures something on the running system, and the best possible value on this machine. */
public interface Benchmark {

    String name();

    /** @throws Exception if it could not be measured */
    List<Measurement> run(Stack stack, Scale scale) throws Exception;
}
