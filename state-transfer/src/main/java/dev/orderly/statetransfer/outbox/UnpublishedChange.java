package dev.orderly.statetransfer.outbox;

import java.util.UUID;

/** A public aggregate was changed without putting its new state into the outbox: the transaction must not commit. */
public class UnpublishedChange extends IllegalStateException {

    UnpublishedChange(String topic, UUID id) {
        super("%s of %s was changed without publishing it: change it through its repository's save()"
                .formatted(id, topic));
    }
}
