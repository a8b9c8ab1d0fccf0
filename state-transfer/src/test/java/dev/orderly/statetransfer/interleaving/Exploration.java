package dev.orderly.statetransfer.interleaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Runs every schedule that deviates from the default a few times at most: first none, then those with one deviation, and
 * so on, so that a violation is told by a schedule with as few as possible.
 */
public final class Exploration {

    private final Function<Schedule, Runnable> scene;
    private int schedules;

    private Exploration(Function<Schedule, Runnable> scene) {
        this.scene = scene;
    }

    /**
     * Runs all of them and returns how many there were.
     *
     * @param scene starts the actors, and returns what to check at the end
     */
    public static int explore(int deviations, Function<Schedule, Runnable> scene) {
        return new Exploration(scene).explore(deviations);
    }

    private int explore(int deviations) {
        List<int[]> level = List.of(new int[0]);
        for (int deviated = 0; deviated <= deviations; deviated++) {
            boolean isLast = deviated == deviations;
            List<int[]> next = new ArrayList<>();
            for (int[] prescribed : level) {
                Schedule schedule = run(prescribed);
                if (schedule.violation() != null) {
                    throw new Violation(schedule);
                }
                if (!isLast) {
                    next.addAll(schedule.choices().deviations());
                }
            }
            level = next;
        }
        return schedules;
    }

    private Schedule run(int[] prescribed) {
        schedules++;
        Schedule schedule = new Schedule(prescribed);
        Runnable check = scene.apply(schedule);
        try {
            schedule.run(check);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return schedule;
    }

    /** A rule that does not hold, with everything that happened before. */
    public static final class Violation extends AssertionError {

        private static final long serialVersionUID = 1;

        Violation(Schedule schedule) {
            super(
                    Objects.requireNonNull(schedule.violation()).getMessage() + "\n  after "
                            + String.join("\n  then  ", schedule.story()),
                    schedule.violation());
        }
    }
}
