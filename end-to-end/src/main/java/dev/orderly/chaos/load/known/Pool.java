package dev.orderly.chaos.load.known;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Things by their id, as last seen. If there are too many, those seen first are forgotten. */
public final class Pool<T> {

    private final int most;
    private final Map<String, T> things = new LinkedHashMap<>();

    Pool(int most) {
        this.most = most;
    }

    public synchronized void put(String id, T thing) {
        things.put(id, thing);
        if (things.size() > most) {
            things.remove(things.keySet().iterator().next());
        }
    }

    public synchronized void remove(String id) {
        things.remove(id);
    }

    public synchronized Optional<T> get(String id) {
        return Optional.ofNullable(things.get(id));
    }

    public synchronized boolean has(Predicate<T> wanted) {
        return things.values().stream().anyMatch(wanted);
    }

    public synchronized List<T> all(Predicate<T> wanted) {
        return things.values().stream().filter(wanted).toList();
    }

    /** One of those, if there is one. */
    public Optional<T> any(RandomGenerator random, Predicate<T> wanted) {
        List<T> found = all(wanted);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
    }
}
