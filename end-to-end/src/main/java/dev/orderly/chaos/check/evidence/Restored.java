package dev.orderly.chaos.check.evidence;

/**
 * A service's database was replaced by a backup of it, and the service adopted what its topics know.
 *
 * @param backedUpMillis since the epoch; what was committed before is in the backup
 * @param lostMillis nothing was committed between this and the start on the backup
 * @param adoptedMillis when everything was adopted
 */
public record Restored(String service, long backedUpMillis, long lostMillis, long adoptedMillis) {

    /** Whether it is the service whose states the topic has. */
    public boolean owns(String topic) {
        return topic.startsWith(service + ".");
    }
}
