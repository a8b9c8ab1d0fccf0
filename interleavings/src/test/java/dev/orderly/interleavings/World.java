package dev.orderly.interleavings;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is committed anywhere: what the owners published, how far each replica has come, and what a service keeps
 * besides. It never changes; each method that changes something returns another world.
 *
 * @param published what the owner of an entity published
 * @param replicas the version that a service has in its replica
 * @param notes what a service keeps that is neither a published state nor a replica
 */
public record World(Map<Entity, History> published, Map<Copy, Integer> replicas, Map<String, Object> notes) {

    public record Entity(StateTopic<?> topic, UUID id) {

        @Override
        public int hashCode() {
            return 31 * topic.name().hashCode() + id.hashCode();
        }

        @Override
        public String toString() {
            return "%s %d".formatted(topic.entity(), id.getLeastSignificantBits());
        }
    }

    public record Copy(String service, Entity entity) {}

    static final World EMPTY = new World(Map.of(), Map.of(), Map.of());

    private History history(Entity entity) {
        return published.getOrDefault(entity, History.EMPTY);
    }

    /** -1 if there is none. */
    int lastVersion(Entity entity) {
        return history(entity).lastVersion();
    }

    /** The state at the owner; null if there is none. */
    public <S extends EntityState> @Nullable S own(StateTopic<S> topic, UUID id) {
        History history = history(new Entity(topic, id));
        return history.lastVersion() < 0 ? null : topic.type().cast(history.at(history.lastVersion()));
    }

    /** All states at their owner, without those that are gone. */
    public <S extends EntityState> List<S> allOwn(StateTopic<S> topic) {
        return entities(topic)
                .map(entity -> own(topic, entity.id()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The state in the replica of that service; null if there is none. */
    public <S extends EntityState> @Nullable S replica(String service, StateTopic<S> topic, UUID id) {
        Entity entity = new Entity(topic, id);
        Integer version = replicas.get(new Copy(service, entity));
        return version == null ? null : topic.type().cast(state(entity, version));
    }

    public <S extends EntityState> List<S> allInReplica(String service, StateTopic<S> topic) {
        return entities(topic)
                .map(entity -> replica(service, topic, entity.id()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The state that was published at that version; null if that is the tombstone. */
    @Nullable
    EntityState state(Entity entity, int version) {
        return history(entity).at(version);
    }

    Stream<Entity> entities(StateTopic<?> topic) {
        return published.keySet().stream().filter(entity -> entity.topic().equals(topic));
    }

    /** Publishes the state at the next version, whatever version it has. */
    public <S extends EntityState> World publish(StateTopic<S> topic, S state) {
        return append(new Entity(topic, state.id()), state);
    }

    public World remove(StateTopic<?> topic, UUID id) {
        return append(new Entity(topic, id), null);
    }

    private World append(Entity entity, @Nullable EntityState state) {
        return new World(with(published, entity, history(entity).plus(state)), replicas, notes);
    }

    /** The replica of that service has that version of the entity. */
    World receive(Copy copy, int version) {
        return new World(published, with(replicas, copy, version), notes);
    }

    /** The replica of that service is empty. */
    World lose(String service, StateTopic<?> topic) {
        Map<Copy, Integer> left = new HashMap<>(replicas);
        left.keySet()
                .removeIf(copy ->
                        copy.service().equals(service) && copy.entity().topic().equals(topic));
        return new World(published, left, notes);
    }

    public World note(String name, Object value) {
        return new World(published, replicas, with(notes, name, value));
    }

    public World unnote(String name) {
        Map<String, Object> left = new HashMap<>(notes);
        left.remove(name);
        return new World(published, replicas, left);
    }

    /** Maps add up the hashes of their entries: worlds that differ in two small versions would often have the same. */
    @Override
    public int hashCode() {
        int hash = published.hashCode() + notes.hashCode();
        for (Map.Entry<Copy, Integer> copy : replicas.entrySet()) {
            hash += spread(31 * copy.getKey().hashCode() + copy.getValue());
        }
        return hash;
    }

    private static int spread(int hash) {
        int product = hash * 0x9E3779B9;
        return product ^ product >>> 15;
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }
}
