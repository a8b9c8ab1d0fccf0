package dev.orderly.serviceapi.version;

import dev.orderly.statetopics.StateTopic;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers with one entity and its version. */
public final class Answers {

    /** {@code order/<id>@<version>}: a caller may demand it elsewhere with {@link #MIN_VERSION}. */
    public static final String VERSION = "Orderly-Version";

    public static final String MIN_VERSION = "Orderly-Min-Version";

    /** In seconds: the maximum age of the replicas an answer is based on. */
    public static final String MAX_STALENESS = "Orderly-Max-Staleness";

    public static <V> RestResponse<V> read(long version, V view) {
        return read(entityTag(version), view);
    }

    /** For a view that shows more than the entity's own version; the entity tag covers all of it. */
    public static <V> RestResponse<V> read(String entityTag, V view) {
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, entityTag).build();
    }

    public static <V> RestResponse<V> changed(StateTopic<?> topic, UUID id, long version, V view) {
        return changed(topic, id, version, entityTag(version), view);
    }

    public static <V> RestResponse<V> changed(StateTopic<?> topic, UUID id, long version, String entityTag, V view) {
        return versioned(ResponseBuilder.ok(view), topic, id, version, entityTag)
                .build();
    }

    /** An entity that was created, and its location, for example {@code /orders/<id>}. */
    public static <V> RestResponse<V> created(URI location, StateTopic<?> topic, UUID id, long version, V view) {
        return created(location, topic, id, version, entityTag(version), view);
    }

    public static <V> RestResponse<V> created(
            URI location, StateTopic<?> topic, UUID id, long version, String entityTag, V view) {
        ResponseBuilder<V> answer =
                ResponseBuilder.create(RestResponse.Status.CREATED, view).location(location);
        return versioned(answer, topic, id, version, entityTag).build();
    }

    /** A change that continues in the background, and where to follow it; with the entity's current version. */
    public static <V> RestResponse<V> accepted(URI progress, StateTopic<?> topic, UUID id, long version, V view) {
        ResponseBuilder<V> answer =
                ResponseBuilder.create(RestResponse.Status.ACCEPTED, view).location(progress);
        return versioned(answer, topic, id, version, entityTag(version)).build();
    }

    /** A strong entity tag (RFC 9110, section 8.8.3). */
    public static String entityTag(long version) {
        return "\"" + version + "\"";
    }

    /** For an answer that shows more than its entity: {@code If-Match} may give the version alone. */
    public static String entityTag(long version, Object alsoShown) {
        return "\"%d-%s\""
                .formatted(version, UUID.nameUUIDFromBytes(alsoShown.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static <V> ResponseBuilder<V> versioned(
            ResponseBuilder<V> answer, StateTopic<?> topic, UUID id, long version, String entityTag) {
        return answer.header(HttpHeaders.ETAG, entityTag)
                .header(VERSION, "%s/%s@%d".formatted(topic.entity(), id, version));
    }

    private Answers() {}
}
