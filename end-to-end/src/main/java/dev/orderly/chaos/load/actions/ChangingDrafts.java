package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.KnownOrder;
import java.util.Optional;

/** What the changes of a draft have in common. */
final class ChangingDrafts {

    /** A draft that was seen, so that its ETag is known. */
    static Optional<KnownOrder> any(Turn turn) {
        return turn.known()
                .orders()
                .any(turn.random(), order -> order.is("DRAFT") && !order.etag().isEmpty());
    }

    /** Remembers the changed draft; looks at it if it was not as expected, or if an earlier attempt had changed it. */
    static void change(Turn turn, KnownOrder draft, Request request) throws InterruptedException {
        Call answer = turn.perform(draft.owner(), request);
        if (answer.isSuccess()) {
            turn.saw(answer, draft.owner());
        } else {
            ReadOrder.look(turn, draft);
        }
    }

    private ChangingDrafts() {}
}
