package dev.orderly.statetransfer.comparison;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.Causes;
import dev.orderly.statetransfer.database.TransientFaults;
import dev.orderly.statetransfer.outbox.Republication;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Asks the owners of topics for their states' digests. All methods block, and fail with {@link OwnerUnreachable} if asking
 * again later may help.
 */
@ApplicationScoped
class Owners {

    private static final long CONNECTING_SECONDS = 2;
    private static final long ANSWERING_SECONDS = 30;

    private final Config config;
    private final Map<URI, OwnerApi> apis = new ConcurrentHashMap<>();
    /**
     * Retries once: keys rotate and accounts change before a token expires. The client fetches a new token for the next
     * call.
     */
    private final Guard againWithAnotherToken = Guard.create()
            .withRetry()
            .maxRetries(1)
            .whenException(Owners::isRefusedToken)
            .done()
            .build();

    Owners(Config config) {
        this.config = config;
    }

    List<Digest.Bucket> buckets(StateTopic<?> topic) {
        return ask(
                topic,
                owner -> Objects.requireNonNull(
                        owner.digest(topic.name(), List.of()).buckets()));
    }

    List<Digest.Row> rows(StateTopic<?> topic, List<String> buckets) {
        return ask(
                topic,
                owner -> Objects.requireNonNull(
                        owner.digest(topic.name(), buckets).rows()));
    }

    /** Asks the owner to send these keys again soon; at most {@link Republication.Request#MOST} of them. */
    void republish(StateTopic<?> topic, List<UUID> keys) {
        ask(topic, owner -> owner.republish(topic.name(), new Republication.Request(keys)));
    }

    private <T> T ask(StateTopic<?> topic, Function<OwnerApi, T> question) {
        URI address = config.getValue("state-transfer.owners." + topic.owner(), URI.class);
        OwnerApi api = apis.computeIfAbsent(address, Owners::connect);
        try {
            return againWithAnotherToken.get(() -> question.apply(api), new TypeLiteral<T>() {});
        } catch (RuntimeException e) {
            throw isUnreachable(e)
                    ? new OwnerUnreachable(topic.owner(), address, e)
                    // Not the client's own exception, whose status would become this service's answer.
                    : new IllegalStateException("%s answers nonsense at %s".formatted(topic.owner(), address), e);
        }
    }

    /** Not connected, timed out, without a token, refused, or failing. */
    private static boolean isUnreachable(RuntimeException failure) {
        return TransientFaults.isTransient(failure)
                || Causes.of(failure).anyMatch(OidcClientException.class::isInstance)
                || isRefusalOrFault(statusOf(failure));
    }

    private static boolean isRefusalOrFault(int status) {
        return status == StatusCode.UNAUTHORIZED
                || status == StatusCode.FORBIDDEN
                || status >= StatusCode.INTERNAL_SERVER_ERROR;
    }

    private static boolean isRefusedToken(Throwable failure) {
        return statusOf(failure) == StatusCode.UNAUTHORIZED;
    }

    /** Of the answer; 0 if there was none. */
    private static int statusOf(Throwable failure) {
        return failure instanceof ClientWebApplicationException answer
                ? answer.getResponse().getStatus()
                : 0;
    }

    private static OwnerApi connect(URI address) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECTING_SECONDS, TimeUnit.SECONDS)
                .readTimeout(ANSWERING_SECONDS, TimeUnit.SECONDS)
                .build(OwnerApi.class);
    }
}
