package dev.orderly.chaos.network;

/**
 * What went over links until now.
 *
 * @param toServer bytes that the listening program was sent
 * @param toClient bytes that the connecting programs were sent
 * @param heldBack bytes that had to wait
 * @param ended connections that were open and are not any more
 * @param refused connections that could not be opened
 */
public record Traffic(long toServer, long toClient, long heldBack, long ended, long refused) {

    public static final Traffic NONE = new Traffic(0, 0, 0, 0, 0);

    public Traffic plus(Traffic other) {
        return new Traffic(
                toServer + other.toServer,
                toClient + other.toClient,
                heldBack + other.heldBack,
                ended + other.ended,
                refused + other.refused);
    }

    /** What has come since the other was taken. */
    public Traffic since(Traffic earlier) {
        return new Traffic(
                toServer - earlier.toServer,
                toClient - earlier.toClient,
                heldBack - earlier.heldBack,
                ended - earlier.ended,
                refused - earlier.refused);
    }
}
