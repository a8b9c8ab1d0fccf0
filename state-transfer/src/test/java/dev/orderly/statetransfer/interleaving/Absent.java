package dev.orderly.statetransfer.interleaving;

import java.util.Collections;

/** In place of a collaborator that the methods under test do not use. */
public final class Absent {

    public static <T> T absent() {
        return Collections.<T>nCopies(1, null).getFirst();
    }

    private Absent() {}
}
