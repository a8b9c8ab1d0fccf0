package dev.orderly.benchmarks.measurement;

/**
 * @param what was measured
 * @param against the limit, measured in the same run
 */
public record Measurement(String what, double measured, String against, double limit, String unit, Aim aim) {

    public static final String MISSED = "MISSED";

    /** Nothing for a value without an aim. */
    public String verdict() {
        if (aim.equals(Aim.NONE)) {
            return "";
        }
        return meetsItsAim() ? "met" : MISSED;
    }

    public boolean meetsItsAim() {
        return aim.isMet(measured, limit);
    }

    public double ratio() {
        return measured / limit;
    }
}
