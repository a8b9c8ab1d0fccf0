package dev.orderly.statetransfer.comparison;

import java.net.URI;

/** The owner of a topic does not answer, so its replica cannot be judged. */
public class OwnerUnreachable extends RuntimeException {

    OwnerUnreachable(String owner, URI address, Throwable cause) {
        super("%s cannot be asked at %s: %s".formatted(owner, address, cause.getMessage()), cause);
    }
}
