package dev.orderly.chaos.load.actions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Caller;
import dev.orderly.chaos.load.calling.Operations;
import dev.orderly.chaos.load.calling.People;
import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.Known;
import dev.orderly.chaos.load.known.KnownOrder;
import dev.orderly.chaos.load.known.Written;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * One action's share of chance, and what it needs.
 *
 * @param portal whether all calls go through the gateway
 */
public record Turn(RandomGenerator random, boolean portal, People people, Operations operations, Known known) {

    private static final String VERSION = "orderly-version";

    /** Returns the definite answer. */
    public Call perform(String user, Request request) throws InterruptedException {
        Caller caller = portal ? people.atThePortal(user) : people.direct(user);
        Call answer = operations.perform(caller, request, random);
        String version = answer.answered().get(VERSION);
        if (version != null && !isDraft(version, answer)) {
            known.writes().put(version, new Written(user, version));
        }
        return answer;
    }

    /** Drafts are known to nobody but ordering, and are deleted when they are cancelled. */
    private static boolean isDraft(String version, Call answer) {
        return version.startsWith("order/") && !content(answer).has("placedAt");
    }

    /** Remembers the order in this answer. */
    KnownOrder saw(Call answer, String owner) {
        return known.saw(content(answer), owner);
    }

    /** One more is placed. */
    void placed() {
        operations.tally().orderPlaced();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    static JsonNode content(Call answer) {
        return Objects.requireNonNull(answer.answer());
    }

    static String etag(Call answer) {
        return answer.answered().getOrDefault("etag", "");
    }
}
