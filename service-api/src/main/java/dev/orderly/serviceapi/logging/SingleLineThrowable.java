package dev.orderly.serviceapi.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something thrown, as the log shows it: its message, and those of its causes, on one line each. */
final class SingleLineThrowable extends Throwable {

    private static final long serialVersionUID = 1;

    private final String words;

    /** The same one, if there is nothing to escape. */
    static Throwable of(Throwable thrown) {
        return isToEscape(thrown, identities()) ? escaped(thrown, identities()) : thrown;
    }

    private static boolean isToEscape(@Nullable Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return false;
        }
        if (SingleLines.hasControl(thrown.toString()) || isToEscape(thrown.getCause(), seen)) {
            return true;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (isToEscape(suppressed, seen)) {
                return true;
            }
        }
        return false;
    }

    private static SingleLineThrowable escaped(Throwable thrown, Set<Throwable> seen) {
        seen.add(thrown);
        var escaped = new SingleLineThrowable(SingleLines.escaped(thrown.toString()));
        escaped.setStackTrace(thrown.getStackTrace());
        @Nullable Throwable cause = thrown.getCause();
        if (cause != null && !seen.contains(cause)) {
            escaped.initCause(escaped(cause, seen));
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                escaped.addSuppressed(escaped(suppressed, seen));
            }
        }
        return escaped;
    }

    private static Set<Throwable> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private SingleLineThrowable(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
