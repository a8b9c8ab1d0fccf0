package dev.orderly.gateway.protection;

import dev.orderly.gateway.GatewaySettings;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the whole body, so that a call can be repeated, and refuses bodies longer than any service accepts. */
@ApplicationScoped
public class BodyLimit {

    private final BodyHandler handler;

    BodyLimit(GatewaySettings settings) {
        handler =
                BodyHandler.create(false).setBodyLimit(settings.limits().body().asLongValue());
    }

    public Handler<RoutingContext> handler() {
        return handler;
    }
}
