package dev.orderly.statetopics;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All topics of a system. */
public final class StateTopics {

    private final List<StateTopic<?>> all;
    private final Map<String, StateTopic<?>> byName;

    /** @param all in the order in which an owner restores its own: referenced entities come first */
    public StateTopics(List<StateTopic<?>> all) {
        this.all = List.copyOf(all);
        this.byName = all.stream().collect(Collectors.toUnmodifiableMap(StateTopic::name, Function.identity()));
    }

    public List<StateTopic<?>> all() {
        return all;
    }

    public List<StateTopic<?>> ownedBy(String service) {
        return all.stream().filter(topic -> topic.owner().equals(service)).toList();
    }

    /** @throws NoSuchElementException if no topic of the system has that name */
    public StateTopic<?> named(String name) {
        StateTopic<?> topic = byName.get(name);
        if (topic == null) {
            throw new NoSuchElementException("No topic is called " + name);
        }
        return topic;
    }
}
