package dev.orderly.gateway.proxy;

import dev.orderly.gateway.problem.Problem;
import dev.orderly.gateway.proxy.KnownPaths.Known;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One call to a service, and its answer. */
final class ProxyCall implements ProxyInterceptor, OriginRequestProvider {

    private final HttpClient client;
    private final Downstream downstream;
    private final Known target;
    private final String token;
    private final @Nullable Buffer body;
    private final Duration patience;
    private volatile @Nullable URI asked;
    private volatile @Nullable HttpClientRequest underWay;

    ProxyCall(
            HttpClient client,
            Downstream downstream,
            Known target,
            String token,
            @Nullable Buffer body,
            Duration patience) {
        this.client = client;
        this.downstream = downstream;
        this.target = target;
        this.token = token;
        this.body = body;
        this.patience = patience;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        boolean repeatable = isRepeatable(request);
        HeaderFilter.cleanInbound(request.headers());
        request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        String query = request.proxiedRequest().query();
        request.setURI(query == null ? target.path() : target.path() + "?" + query);
        return Future.fromCompletionStage(
                        downstream
                                .call(patience, () -> attempt(context, repeatable))
                                .subscribeAsCompletionStage(),
                        Vertx.currentContext())
                .otherwise(failure -> refusal(request, failure));
    }

    /** Calls that change nothing, or that the service makes idempotent by their key. */
    private static boolean isRepeatable(ProxyRequest request) {
        return request.getMethod() == HttpMethod.GET
                || request.getMethod() == HttpMethod.HEAD
                || (request.getMethod() == HttpMethod.POST && request.headers().contains("Idempotency-Key"));
    }

    private Uni<ProxyResponse> attempt(ProxyContext context, boolean repeatable) {
        URI instance = downstream.instances().next();
        asked = instance;
        return Uni.createFrom()
                .<ProxyResponse>emitter(emitter -> {
                    context.request().setBody(body == null || body.length() == 0 ? null : Body.body(body));
                    context.sendRequest()
                            .onSuccess(emitter::complete)
                            .onFailure(failure -> emitter.fail(
                                    failure instanceof Unanswered ? failure : new Unanswered(failure, repeatable)));
                })
                .invoke(() -> downstream.instances().found(instance))
                .onFailure()
                .invoke(() -> downstream.instances().avoid(instance))
                .onCancellation()
                .invoke(() -> giveUp(instance));
    }

    /** It took too long. */
    private void giveUp(URI instance) {
        downstream.instances().avoid(instance);
        HttpClientRequest request = underWay;
        if (request != null) {
            request.reset();
        }
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        URI instance = Objects.requireNonNull(asked);
        return client.request(new RequestOptions().setHost(instance.getHost()).setPort(instance.getPort()))
                .onSuccess(request -> underWay = request)
                // nothing was sent
                .recover(failure -> Future.failedFuture(new Unanswered(failure, true)));
    }

    private ProxyResponse refusal(ProxyRequest request, Throwable failure) {
        Problem problem = DownstreamProblems.explain(target.service(), failure, downstream.breakerDelay());
        ProxyResponse response = request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .setBody(Body.body(problem.body()));
        problem.headers().forEach(response::putHeader);
        return response;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        HeaderFilter.cleanOutbound(context.response().headers(), target.base());
        HeaderFilter.compress(context.response());
        return context.sendResponse();
    }
}
