package dev.orderly.benchmarks;

/**
 * @param what was measured
 * @param against the limit, measured in the same run
 */
record Measurement(String what, double measured, String against, double limit, String unit, Aim aim) {

    boolean meetsItsAim() {
        return aim.isMet(measured, limit);
    }

    double ratio() {
        return measured / limit;
    }
}
