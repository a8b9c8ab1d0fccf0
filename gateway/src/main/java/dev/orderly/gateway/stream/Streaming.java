package dev.orderly.gateway.stream;

import dev.orderly.gateway.session.AccessToken;
import dev.orderly.gateway.session.AccessTokens;
import dev.orderly.gateway.session.EndedSessions;
import dev.orderly.gateway.session.RequiringSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opens a stream that ends with its session, or when its token expires; the browser then reconnects automatically, if
 * the session is still valid.
 */
@ApplicationScoped
public class Streaming {

    private static final String RETRY = "retry: 1000\n\n";
    private static final Pattern TIME = Pattern.compile("[0-9]{1,15}");

    private final Vertx vertx;
    private final AccessTokens accessTokens;
    private final EndedSessions endedSessions;
    private final ArrivedStates arrived;
    private final CustomerSubjects subjects;
    private final OpenStreams streams;

    Streaming(
            Vertx vertx,
            AccessTokens accessTokens,
            EndedSessions endedSessions,
            ArrivedStates arrived,
            CustomerSubjects subjects,
            OpenStreams streams) {
        this.vertx = vertx;
        this.accessTokens = accessTokens;
        this.endedSessions = endedSessions;
        this.arrived = arrived;
        this.subjects = subjects;
        this.streams = streams;
    }

    public void open(RoutingContext request) {
        Context context = vertx.getOrCreateContext();
        SecurityIdentity identity = RequiringSession.identity(request);
        accessTokens
                .of(identity)
                .emitOn(task -> context.runOnContext(ignored -> task.run()))
                .invoke(token -> open(request, context, token, identity))
                .subscribe()
                .with(opened -> {}, request::fail);
    }

    private void open(RoutingContext request, Context context, AccessToken token, SecurityIdentity identity) {
        if (request.response().closed()) {
            return; // the browser left before the token came: no end handler would be called
        }
        request.request().resume();
        HttpServerResponse response = request.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader("X-Accel-Buffering", "no");
        var viewer = Viewer.of(RequiringSession.subject(request), token);
        RecentEvents events = arrived.events();
        @Nullable Long seen = seen(request);
        boolean missed = seen != null && !events.reachesBackTo(seen);
        long place = seen == null || missed ? events.end() : events.placeOf(seen);
        var stream = new EventStream(
                response,
                context,
                events,
                place,
                () -> viewer.isStaff() || subjects.known(),
                () -> endedSessions.contain(identity),
                event -> viewer.access(event, subjects));
        response.write(RETRY);
        if (missed) {
            stream.reset();
        }
        long end = vertx.setTimer(left(token).toMillis(), timer -> response.end());
        request.addEndHandler(ended -> {
            vertx.cancelTimer(end);
            streams.remove(stream);
        });
        streams.add(stream);
        stream.wake();
    }

    private static @Nullable Long seen(RoutingContext request) {
        @Nullable String id = request.request().getHeader("Last-Event-ID");
        return id != null && TIME.matcher(id).matches() ? Long.valueOf(id) : null;
    }

    private static Duration left(AccessToken token) {
        Duration left = Duration.between(Instant.now(), token.expiresAt());
        return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
    }
}
