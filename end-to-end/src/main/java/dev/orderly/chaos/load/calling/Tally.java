package dev.orderly.chaos.load.calling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts operations and attempts. */
public final class Tally {

    private final AtomicLong begun = new AtomicLong();
    private final LongAdder definite = new LongAdder();
    private final LongAdder ordersPlaced = new LongAdder();
    private final Map<Integer, LongAdder> failed = new ConcurrentHashMap<>();
    private final Map<Long, Operation> unfinished = new ConcurrentSkipListMap<>();

    Operation begin(Caller caller, Request request) {
        Operation operation = new Operation(begun.incrementAndGet(), caller, request);
        unfinished.put(operation.number(), operation);
        return operation;
    }

    void failed(int status) {
        failed.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }

    void finish(Operation operation) {
        definite.increment();
        unfinished.remove(operation.number());
    }

    public void orderPlaced() {
        ordersPlaced.increment();
    }

    public long ordersPlaced() {
        return ordersPlaced.sum();
    }

    public long begun() {
        return begun.get();
    }

    public long definite() {
        return definite.sum();
    }

    /** Attempts whose outcome the caller could not know, or that were refused for now, by status; 0: no answer. */
    public Map<Integer, Long> failed() {
        Map<Integer, Long> counts = new TreeMap<>();
        failed.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }

    public Collection<Operation> unfinished() {
        return List.copyOf(unfinished.values());
    }
}
