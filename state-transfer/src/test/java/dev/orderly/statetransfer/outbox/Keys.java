package dev.orderly.statetransfer.outbox;

import java.util.UUID;

/** Keys with short names. */
final class Keys {

    static final UUID A = new UUID(0, 'A');
    static final UUID B = new UUID(0, 'B');

    static String name(UUID key) {
        return Character.toString((int) key.getLeastSignificantBits());
    }

    private Keys() {}
}
