package dev.orderly.chaos.check.evidence;

import dev.orderly.chaos.load.Call;
import java.util.Set;

/**
 * A time in which a fault was active.
 *
 * @param program an instance such as {@code ordering#2}, a service with all its instances, or {@code postgres},
 *     {@code keycloak} or {@code kafka}, which all services need
 */
public record Fault(String program, long startMillis, long endMillis) {

    /** A program needs a moment to recover. */
    private static final long AFTERMATH_MILLIS = 5_000;

    private static final Set<String> NEEDED_BY_ALL = Set.of("postgres", "keycloak", "kafka");
    private static final String GATEWAY = "gateway";

    /** Whether it can be why the call failed. */
    public boolean explains(Call call) {
        return call.sentMillis() <= endMillis + AFTERMATH_MILLIS
                && call.endMillis() >= startMillis
                && concerns(call.program());
    }

    private boolean concerns(String called) {
        String service = serviceOf(called);
        return program.equals(called)
                || program.equals(service)
                // Which instance the number 1 is need not be said.
                || program.equals(called + "#1")
                || NEEDED_BY_ALL.contains(serviceOf(program))
                || service.equals(GATEWAY);
    }

    private static String serviceOf(String program) {
        return program.split("#")[0];
    }
}
