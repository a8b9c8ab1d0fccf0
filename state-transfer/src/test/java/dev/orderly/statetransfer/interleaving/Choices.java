package dev.orderly.statetransfer.interleaving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The choices of one run: the first are prescribed, the others are the default. */
final class Choices {

    private static final int MOST = 300;

    private final int[] prescribed;
    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> options = new ArrayList<>();

    Choices(int[] prescribed) {
        this.prescribed = prescribed;
    }

    /** Takes one of n options. */
    int take(int n) {
        int index = taken.size();
        int choice = index < prescribed.length ? prescribed[index] : 0;
        taken.add(choice);
        options.add(n);
        return choice;
    }

    /** Whether there were as many as a run that ends may have. */
    boolean areMany() {
        return taken.size() == MOST;
    }

    /** What to prescribe for the runs that differ from this one in one choice, after those prescribed. */
    List<int[]> deviations() {
        int[] all = taken.stream().mapToInt(Integer::intValue).toArray();
        List<int[]> found = new ArrayList<>();
        for (int at = prescribed.length; at < all.length; at++) {
            for (int option = 1; option < options.get(at); option++) {
                int[] deviating = Arrays.copyOf(all, at + 1);
                deviating[at] = option;
                found.add(deviating);
            }
        }
        return found;
    }
}
