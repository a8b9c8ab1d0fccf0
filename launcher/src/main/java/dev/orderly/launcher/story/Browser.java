package dev.orderly.launcher.story;

import dev.orderly.launcher.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps cookies, follows redirects and fills in Keycloak's pages; it knows only the gateway's address. Each browser has
 * its own session, and may be used by many threads.
 */
public final class Browser {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient client;
    private final String gateway;

    public Browser(String gateway) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .cookieHandler(new LocalCookies())
                        .build(),
                gateway);
    }

    private Browser(HttpClient client, String gateway) {
        this.client = client;
        this.gateway = gateway;
    }

    /** The same browser with the same session, but calling another instance of the gateway. */
    public Browser at(String otherGateway) {
        return new Browser(client, otherGateway);
    }

    /**
     * Signs in as a demo user, whose password is the name; returns who is signed in then.
     *
     * @throws Problem if nobody is
     */
    public String signIn(String user) {
        HttpResponse<String> page = get("/api/login?returnTo=/api/me");
        HttpResponse<String> answer = submit(page, Map.of("username", user, "password", user));
        if (!answer.uri().equals(address("/api/me")) || answer.statusCode() != 200) {
            throw new Problem("%s is not signed in, but at %s".formatted(user, answer));
        }
        return answer.body();
    }

    /** The value of the header {@code Cookie} at the gateway, for callers that write their requests themselves. */
    public String cookies() {
        try {
            return String.join(
                    "; ",
                    client.cookieHandler()
                            .orElseThrow()
                            .get(address("/api/"), Map.of())
                            .get("Cookie"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return visit(address(path));
    }

    /** A page that need not be Orderly's. */
    public HttpResponse<String> visit(URI page) {
        return send(HttpRequest.newBuilder(page), BodyHandlers.ofString());
    }

    /** Like a script of the portal. */
    public HttpResponse<String> post(String path, String json) {
        return call("POST", path, json);
    }

    /** The same with any method. */
    public HttpResponse<String> call(String method, String path, String json) {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/json")
                        .header("X-Requested-With", "JavaScript")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .method(method, BodyPublishers.ofString(json)),
                BodyHandlers.ofString());
    }

    /** Any call, with this session; does not wait. */
    public CompletableFuture<HttpResponse<String>> send(HttpRequest call) {
        return client.sendAsync(call, BodyHandlers.ofString());
    }

    /** For an answer without an end, such as a stream. */
    public InputStream open(String path) {
        return send(HttpRequest.newBuilder(address(path)), BodyHandlers.ofInputStream())
                .body();
    }

    /** Submits the form on a page of Keycloak. */
    public HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        var form = new LoginForm(page.body());
        Map<String, String> all = new HashMap<>(form.hidden());
        all.putAll(fields);
        return send(Http.form(page.uri().resolve(form.action()), all), BodyHandlers.ofString());
    }

    /** Ends its connections, and the calls that are not answered yet. */
    public void close() {
        client.shutdownNow();
    }

    private URI address(String path) {
        return URI.create(gateway + path);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder builder, BodyHandler<T> body) {
        return Http.send(client, builder.timeout(LIMIT).build(), body);
    }
}
