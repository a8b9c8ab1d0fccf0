package dev.orderly.chaos.load.calling;

/**
 * A request by somebody, which has one outcome, however many attempts it takes.
 *
 * @param number unique in the log
 */
public record Operation(long number, Caller caller, Request request) {

    @Override
    public String toString() {
        return "%d: %s by %s".formatted(number, request.action(), caller.user());
    }
}
