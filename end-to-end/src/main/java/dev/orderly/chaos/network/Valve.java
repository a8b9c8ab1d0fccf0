package dev.orderly.chaos.network;

import java.util.concurrent.TimeUnit;

/** Lets the pieces of all connections of a link pass, as far as the present disturbance allows. */
final class Valve {

    private final Meter meter;
    private Disturbance disturbance = Disturbance.NONE;

    Valve(Meter meter) {
        this.meter = meter;
    }

    synchronized void set(Disturbance disturbance) {
        this.disturbance = disturbance;
        notifyAll();
    }

    synchronized boolean isCut() {
        return disturbance.cut();
    }

    /** Returns when this many bytes may go on. */
    synchronized void awaitPassage(Direction direction, int bytes) throws InterruptedException {
        long arrived = System.nanoTime();
        long left = disturbance.timeFor(bytes).toNanos();
        boolean waits = left > 0 || disturbance.holds(direction);
        if (waits) {
            meter.heldBack(bytes);
        }
        while (left > 0 || disturbance.holds(direction)) {
            if (disturbance.holds(direction)) {
                wait();
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            left = disturbance.timeFor(bytes).toNanos() - (System.nanoTime() - arrived);
        }
    }
}
