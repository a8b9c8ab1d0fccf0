package dev.orderly.gateway.proxy;

import dev.orderly.gateway.problem.Problem;
import dev.orderly.gateway.session.AccessTokens;
import dev.orderly.gateway.session.RequiringSession;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The status of each service as the gateway sees it, for staff. */
@ApplicationScoped
public class DownstreamStatus {

    private final Downstreams downstreams;
    private final Reachability reachability;
    private final AccessTokens accessTokens;

    DownstreamStatus(Downstreams downstreams, Reachability reachability, AccessTokens accessTokens) {
        this.downstreams = downstreams;
        this.reachability = reachability;
        this.accessTokens = accessTokens;
    }

    public void answer(RoutingContext request) {
        accessTokens
                .of(RequiringSession.identity(request))
                .flatMap(token ->
                        token.isStaff() ? reachability.look().invoke(() -> sendStatus(request)) : refuse(request))
                .subscribe()
                .with(answered -> {}, request::fail);
    }

    private static Uni<Void> refuse(RoutingContext request) {
        Problem.ofHttp(403).answer(request);
        return Uni.createFrom().voidItem();
    }

    private void sendStatus(RoutingContext request) {
        var items = new JsonArray();
        downstreams.all().forEach(each -> items.add(describe(each)));
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject().put("items", items).toBuffer());
    }

    private static JsonObject describe(Downstream downstream) {
        return new JsonObject()
                .put("service", downstream.service())
                .put("breaker", downstream.breaker().name())
                .put("since", downstream.since())
                .put("instances", downstream.instances().size())
                .put("avoided", downstream.instances().avoided());
    }
}
