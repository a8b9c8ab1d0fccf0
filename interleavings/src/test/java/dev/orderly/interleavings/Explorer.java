package dev.orderly.interleavings;

import dev.orderly.statetopics.StateTopic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Visits every world that can be reached, breadth first, so that the story of a violation is the shortest there is.
 *
 * <p>At any time, any replica may receive any later version of any state: versions between are skipped, as compaction
 * and the outbox skip them; what is redelivered or older is ignored by replicas, and decided about again. A service
 * that crashes loses its transaction, which is the same as not having received the record yet.
 */
final class Explorer {

    private static final String LOST = "a replica was lost";

    private record Arrival(@Nullable World from, Supplier<String> by) {}

    private record Step(Supplier<String> what, World result, boolean certain) {}

    private final List<Service> services;
    private final Rules rules;
    private final Scope scope;
    private final Map<World, Arrival> visited = new HashMap<>();
    private final Queue<World> waiting = new ArrayDeque<>();

    Explorer(List<Service> services, Rules rules, Scope scope) {
        this.services = services;
        this.rules = rules;
        this.scope = scope;
    }

    /** Returns the number of worlds. */
    int explore(World start) {
        visit(new Step(() -> "the beginning", settled(start), true), null);
        for (World world = waiting.poll(); world != null; world = waiting.poll()) {
            List<Step> steps = steps(world);
            check(world, steps.stream().noneMatch(Step::certain));
            for (Step step : steps) {
                visit(step, world);
            }
        }
        return visited.size();
    }

    private void visit(Step step, @Nullable World from) {
        if (visited.putIfAbsent(step.result(), new Arrival(from, step.what())) == null) {
            waiting.add(step.result());
        }
    }

    private void check(World world, boolean atRest) {
        try {
            rules.always(world);
            if (!world.notes().containsKey(LOST)) {
                services.forEach(service -> decideAgain(service, world));
            }
            if (atRest) {
                rules.atRest(world);
            }
        } catch (AssertionError | RuntimeException e) {
            throw new Violation(storyOf(world), e);
        }
    }

    /** A record that is delivered again, or after a crash, is decided about again. */
    private static void decideAgain(Service service, World world) {
        known(service, world).forEach(entity -> {
            if (!service.decide(world, entity.topic(), entity.id()).equals(world)) {
                throw new AssertionError("%s decides about %s again".formatted(service.name(), entity));
            }
        });
    }

    private static Stream<World.Entity> known(Service service, World world) {
        return world.replicas().keySet().stream()
                .filter(copy -> copy.service().equals(service.name()))
                .map(World.Copy::entity);
    }

    private List<Step> steps(World world) {
        List<Step> steps = new ArrayList<>();
        try {
            for (Service service : services) {
                steps.addAll(deliveries(service, world));
                steps.addAll(losses(service, world));
                service.actions(world)
                        .forEach(action ->
                                steps.add(new Step(action::what, settled(action.result()), action.certain())));
            }
        } catch (RuntimeException e) {
            throw new Violation(storyOf(world), e);
        }
        return steps;
    }

    private List<Step> deliveries(Service service, World world) {
        List<Step> steps = new ArrayList<>();
        for (StateTopic<?> topic : service.replicates()) {
            world.entities(topic).forEach(entity -> {
                World.Copy copy = new World.Copy(service.name(), entity);
                int last = world.lastVersion(entity);
                for (int version = scope.latestOnly() ? last : next(world, copy);
                        version >= next(world, copy) && version <= last;
                        version++) {
                    int received = version;
                    steps.add(new Step(
                            () -> "%s receives %s at version %d".formatted(service.name(), entity, received),
                            settled(deliver(service, world, copy, version)),
                            true));
                }
            });
        }
        return steps;
    }

    private List<Step> losses(Service service, World world) {
        if (!scope.losses() || world.notes().containsKey(LOST)) {
            return List.of();
        }
        return service.replicates().stream()
                .map(topic -> new Step(
                        () -> "%s loses its replica of %s".formatted(service.name(), topic.name()),
                        settled(world.lose(service.name(), topic).note(LOST, true)),
                        false))
                .toList();
    }

    private static World deliver(Service service, World world, World.Copy copy, int version) {
        World.Entity entity = copy.entity();
        return service.decide(world.receive(copy, version), entity.topic(), entity.id());
    }

    /** With everything delivered that is delivered immediately. */
    private World settled(World world) {
        World settled = world;
        for (Service service : services) {
            for (StateTopic<?> topic : scope.immediateFor(service.name())) {
                for (World.Entity entity : settled.entities(topic).toList()) {
                    World.Copy copy = new World.Copy(service.name(), entity);
                    int last = settled.lastVersion(entity);
                    if (next(settled, copy) <= last) {
                        return settled(deliver(service, settled, copy, last));
                    }
                }
            }
        }
        return settled;
    }

    private static int next(World world, World.Copy copy) {
        return world.replicas().getOrDefault(copy, -1) + 1;
    }

    private List<String> storyOf(World end) {
        Deque<String> story = new ArrayDeque<>();
        for (World world = end; world != null; ) {
            Arrival arrival = visited.get(world);
            if (arrival == null) {
                break;
            }
            story.addFirst(arrival.by().get());
            world = arrival.from();
        }
        return List.copyOf(story);
    }

    /** A rule that does not hold, with everything that happened before. */
    static final class Violation extends AssertionError {

        private static final long serialVersionUID = 1;

        Violation(List<String> story, Throwable cause) {
            super(cause.getMessage() + "\n  after " + String.join("\n  then  ", story), cause);
        }
    }
}
