package dev.orderly.statetransfer.rebuild;

import static java.util.stream.Collectors.toSet;

import dev.orderly.statetransfer.interleaving.Schedule;
import dev.orderly.statetransfer.rebuild.Life.Fault;
import dev.orderly.statetransfer.rebuild.Locks.Lock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What must hold whenever something is committed, and when everything is at rest. */
final class Rules {

    private final RebuildScene scene;
    private final Schedule schedule;
    private final Map<UUID, Long> seen = new HashMap<>();

    Rules(RebuildScene scene) {
        this.scene = scene;
        this.schedule = scene.schedule;
    }

    /** What readers see never goes back. */
    void look() {
        if (scene.locks.isFree(Lock.TABLE)) {
            Map<UUID, Long> versions = new HashMap<>(scene.table.versions());
            versions.remove(RebuildScene.INVENTED);
            seen.forEach((key, version) -> requireNotBehind(key, versions.getOrDefault(key, -1L), version));
            seen.putAll(versions);
        }
    }

    private void requireNotBehind(UUID key, long version, long before) {
        if (version < before) {
            throw schedule.violated("The replica goes back: of %s, from %d to %d".formatted(key, before, version));
        }
    }

    void check() {
        look();
        Map<String, Set<String>> found = scene.table.find();
        boolean isRebuilt = !scene.table.versions().containsKey(RebuildScene.INVENTED);
        require(
                "row",
                isRebuilt ? newest() : without(newest()),
                isRebuilt ? of("row", found) : without(of("row", found)));
        require("outdated decision", Set.of(), of("outdated decision", found));
        require("applied", scene.topic.ends(), of("applied", found));
        require("table left behind", Set.of(), of("table left behind", found));
        require("index", Set.of("replica_thing_pkey"), of("index", found));
        require("lock", Set.of(), of("lock", found));
        require("transaction", true, scene.locks.areFree());
        requireEnd(of("rebuild", found));
    }

    private Set<String> newest() {
        return scene.topic.newest().values().stream().map(ThingTable::found).collect(toSet());
    }

    /** A rebuild that was undone leaves the damage as it was. */
    private static Set<String> without(Set<String> rows) {
        return rows.stream()
                .filter(row -> !row.startsWith(RebuildScene.DAMAGED.toString())
                        && !row.startsWith(RebuildScene.INVENTED.toString()))
                .collect(toSet());
    }

    private static Set<String> of(String kind, Map<String, Set<String>> found) {
        return found.getOrDefault(kind, Set.of());
    }

    private void requireEnd(Set<String> ends) {
        if (scene.faults.contains(Fault.KILLED) || scene.faults.contains(Fault.UNLOCKED)) {
            require("unfinished rebuild", false, ends.contains("unfinished"));
        } else {
            require("end", Set.of("DONE"), ends);
        }
    }

    private void require(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw schedule.violated("A wrong %s: %s in place of %s".formatted(what, found, expected));
        }
    }
}
