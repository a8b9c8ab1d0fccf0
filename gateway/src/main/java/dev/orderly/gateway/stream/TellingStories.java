package dev.orderly.gateway.stream;

import dev.orderly.gateway.session.AccessToken;
import dev.orderly.gateway.session.AccessTokens;
import dev.orderly.gateway.session.RequiringSession;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * What was lately seen of one entity: a topic keeps only the latest state of each, and a browser knows only what arrived
 * since it was opened.
 */
@ApplicationScoped
public class TellingStories {

    private final AccessTokens accessTokens;
    private final ArrivedStates arrived;
    private final Subjects subjects;

    TellingStories(AccessTokens accessTokens, ArrivedStates arrived, Subjects subjects) {
        this.accessTokens = accessTokens;
        this.arrived = arrived;
        this.subjects = subjects;
    }

    public void tell(RoutingContext request) {
        accessTokens
                .of(RequiringSession.identity(request))
                .invoke(token -> answer(request, token))
                .subscribe()
                .with(answered -> {}, request::fail);
    }

    private void answer(RoutingContext request, AccessToken token) {
        var viewer = Viewer.of(RequiringSession.subject(request), token);
        var items = new JsonArray(arrived.events().of(request.pathParam("key")).stream()
                .map(event -> event.summary(viewer.sight(event, subjects)))
                .flatMap(Optional::stream)
                .toList());
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject().put("items", items).toBuffer());
    }
}
