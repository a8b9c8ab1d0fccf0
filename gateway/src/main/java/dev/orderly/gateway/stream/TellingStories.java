package dev.orderly.gateway.stream;

import dev.orderly.gateway.session.AccessTokens;
import dev.orderly.gateway.session.RequiringSession;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers with the story of an order, as far as the caller may see it. */
@ApplicationScoped
public class TellingStories {

    private final AccessTokens accessTokens;
    private final Stories stories;

    TellingStories(AccessTokens accessTokens, Stories stories) {
        this.accessTokens = accessTokens;
        this.stories = stories;
    }

    public void answer(RoutingContext request) {
        accessTokens
                .of(RequiringSession.identity(request))
                .map(token -> Viewer.of(RequiringSession.subject(request), token))
                .flatMap(viewer -> stories.of(request.pathParam("key"), viewer))
                .subscribe()
                .with(
                        story -> request.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                .end(story.toBuffer()),
                        request::fail);
    }
}
