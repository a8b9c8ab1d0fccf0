package dev.orderly.chaos.load.calling;

import static java.util.stream.Collectors.toMap;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.Targets.Instance;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One try of an operation at one instance.
 *
 * @param number starts with 1
 */
record Attempt(Operation operation, int number, Instance instance) {

    private static final int UNAUTHORIZED = 401;

    Call make() throws InterruptedException {
        Caller.Credentials credentials = operation.caller().credentials();
        long sent = System.currentTimeMillis();
        long started = System.nanoTime();
        Optional<HttpResponse<String>> answer = await(credentials.send(call()));
        long took = (System.nanoTime() - started) / 1_000_000;
        if (answer.isPresent() && answer.get().statusCode() == UNAUTHORIZED) {
            credentials.discard();
        }
        return logged(answer, sent, took);
    }

    /** What was sent is logged even if the caller gives up: the thread stays interrupted. */
    private static Optional<HttpResponse<String>> await(CompletableFuture<HttpResponse<String>> answer) {
        try {
            return Answering.await(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpRequest.Builder call() {
        Request request = operation.request();
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(instance.address() + path()))
                .header("Accept", "application/json")
                .method(request.method(), body(request));
        if (request.body() != null) {
            call.header("Content-Type", "application/json");
        }
        request.headers().forEach(call::header);
        return call;
    }

    private static BodyPublisher body(Request request) {
        return request.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(request.body().toString());
    }

    private String path() {
        return operation.caller().path(operation.request().path());
    }

    private Call logged(Optional<HttpResponse<String>> answer, long sent, long took) {
        Request request = operation.request();
        return new Call(
                operation.number(),
                number,
                request.action(),
                operation.caller().user(),
                instance.name(),
                request.method(),
                path(),
                request.headers(),
                request.body(),
                sent,
                took,
                answer.map(HttpResponse::statusCode).orElse(0),
                answer.map(Attempt::headers).orElse(Map.of()),
                answer.map(Json::of).orElse(null));
    }

    /** Without the secrets of a session. */
    private static Map<String, String> headers(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("set-cookie"))
                .collect(toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue())));
    }
}
