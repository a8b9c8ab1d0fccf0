package dev.orderly.statetransfer.comparison;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.RepublishRequest;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** Asks the owners of topics what these should hold. All methods block, and fail with {@link OwnerUnreachable}. */
@ApplicationScoped
class Owners {

    private static final long CONNECTING_SECONDS = 2;
    private static final long ANSWERING_SECONDS = 30;

    private final Config config;
    private final Map<URI, OwnerApi> apis = new ConcurrentHashMap<>();

    Owners(Config config) {
        this.config = config;
    }

    List<BucketDigest> buckets(StateTopic<?> topic) {
        return ask(
                topic,
                owner -> Objects.requireNonNull(
                        owner.digest(topic.name(), List.of()).buckets()));
    }

    List<RowDigest> rows(StateTopic<?> topic, List<String> buckets) {
        return ask(
                topic,
                owner -> Objects.requireNonNull(
                        owner.digest(topic.name(), buckets).rows()));
    }

    /** Has the owner send these keys again, soon; at most as many as one request may name. */
    void republish(StateTopic<?> topic, List<UUID> keys) {
        ask(topic, owner -> owner.republish(topic.name(), new RepublishRequest(keys)));
    }

    private <T> T ask(StateTopic<?> topic, Function<OwnerApi, T> question) {
        URI address = config.getValue("orderly.owners." + topic.owner(), URI.class);
        OwnerApi api = apis.computeIfAbsent(address, Owners::connect);
        try {
            return question.apply(api);
        } catch (RuntimeException e) {
            // Refused, timed out, without a token, not understood: whatever it is, the replica cannot be judged.
            throw new OwnerUnreachable(topic.owner(), address, e);
        }
    }

    private static OwnerApi connect(URI address) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECTING_SECONDS, TimeUnit.SECONDS)
                .readTimeout(ANSWERING_SECONDS, TimeUnit.SECONDS)
                .build(OwnerApi.class);
    }
}
