package dev.orderly.gateway.proxy;

import dev.orderly.gateway.GatewaySettings;
import dev.orderly.gateway.GatewaySettings.DownstreamSettings;
import dev.orderly.gateway.problem.Problem;
import dev.orderly.gateway.proxy.KnownPaths.Known;
import dev.orderly.gateway.session.AccessTokens;
import dev.orderly.gateway.session.RequiringSession;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Forwards calls to the services. */
@ApplicationScoped
public class Proxying {

    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final HttpClient client;
    private final DownstreamSettings settings;
    private final KnownPaths paths;
    private final Downstreams downstreams;
    private final AccessTokens accessTokens;
    private final ServiceTokens serviceTokens;

    Proxying(
            Vertx vertx,
            GatewaySettings settings,
            Downstreams downstreams,
            AccessTokens accessTokens,
            ServiceTokens serviceTokens) {
        this.settings = settings.downstream();
        this.client = vertx.createHttpClient(options(this.settings));
        this.paths = new KnownPaths(settings.services().keySet());
        this.downstreams = downstreams;
        this.accessTokens = accessTokens;
        this.serviceTokens = serviceTokens;
    }

    private static HttpClientOptions options(DownstreamSettings settings) {
        // Counts from the connection's last answer, so the time without a request comes on top.
        Duration silence = settings.operationsTimeout().plus(settings.keepAlive());
        return new HttpClientOptions()
                .setMaxPoolSize(settings.concurrent())
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setKeepAliveTimeout((int) settings.keepAlive().toSeconds())
                .setReadIdleTimeout((int) silence.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    public void pass(RoutingContext request) {
        Optional<Known> known = paths.find(request.request().path());
        if (known.isEmpty()) {
            Problem.ofHttp(404).answer(request);
            return;
        }
        Known target = known.get();
        if (!target.methods().contains(request.request().method().name())) {
            Problem.notAllowed(target.methods()).answer(request);
            return;
        }
        accessTokens
                .of(RequiringSession.identity(request))
                .flatMap(token -> serviceTokens.of(token, target.service()))
                .invoke(token -> forward(request, target, token))
                .subscribe()
                .with(passedOn -> {}, request::fail);
    }

    private void forward(RoutingContext request, Known target, String token) {
        var passing = new ProxyCall(
                client,
                downstreams.of(target.service()),
                target,
                token,
                request.body().buffer(),
                target.operation() ? settings.operationsTimeout() : settings.timeout());
        HttpProxy.reverseProxy(OPTIONS, client)
                .origin(passing)
                .addInterceptor(passing)
                .handle(new ReadRequest(request.request()));
    }
}
