package dev.orderly.benchmarks;

/**
 * @param what was measured
 * @param against the limit, measured in the same run
 */
record Measurement(String what, double measured, String against, double limit, String unit, Aim aim) {

    static final String MISSED = "MISSED";

    /** Nothing for a value without an aim. */
    String verdict() {
        if (aim.equals(Aim.NONE)) {
            return "";
        }
        return meetsItsAim() ? "met" : MISSED;
    }

    boolean meetsItsAim() {
        return aim.isMet(measured, limit);
    }

    double ratio() {
        return measured / limit;
    }
}
