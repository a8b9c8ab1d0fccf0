package dev.orderly.gateway.metrics;

import dev.orderly.gateway.GatewaySettings;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts each call under the template of its path: callers choose the ids, but must not control the number of time
 * series. The templates come from the services' OpenAPI documents.
 */
@ApplicationScoped
public class RouteTemplates {

    private static final List<String> OWN = List.of(
            "/",
            "/api/downstreams",
            "/api/login",
            "/api/logout",
            "/api/me",
            "/api/signed-in",
            "/api/stories/{key}",
            "/api/stream",
            "/back-channel-logout");

    private static final String API = "/api/";
    private static final String UNKNOWN_CALL = "/api/{unknown}";
    private static final String ASSETS = "/assets/";
    private static final String ASSET = "/assets/{file}";
    private static final String PAGE = "/{page}";

    private final Map<Integer, List<RouteTemplate>> byLength;

    RouteTemplates(GatewaySettings settings) {
        // literal paths come before those with a parameter in the same place
        this.byLength = Stream.concat(
                        OWN.stream(), settings.services().keySet().stream().flatMap(RouteTemplates::ofService))
                .distinct()
                .map(RouteTemplate::new)
                .sorted(Comparator.comparing(RouteTemplate::parameters))
                .collect(Collectors.groupingBy(template -> template.segments().size()));
    }

    private static Stream<String> ofService(String service) {
        return Stream.concat(Stream.of("/q/openapi"), documented(service).stream())
                .flatMap(path -> Stream.of("/api" + path, "/api/services/" + service + path));
    }

    private static Set<String> documented(String service) {
        String document = "/openapi/%s.json".formatted(service);
        try (InputStream read = RouteTemplates.class.getResourceAsStream(document)) {
            if (read == null) {
                return Set.of(); // a service that was just added
            }
            String json = new String(read.readAllBytes(), StandardCharsets.UTF_8);
            return new JsonObject(json).getJsonObject("paths").fieldNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void note(RoutingContext request) {
        HttpRequestMetric.getRequestMetric(request)
                .setTemplatePath(of(request.request().path()));
        request.next();
    }

    String of(String path) {
        List<String> called = RouteTemplate.segments(path);
        return byLength.getOrDefault(called.size(), List.of()).stream()
                .filter(template -> template.covers(called))
                .map(RouteTemplate::path)
                .findFirst()
                .orElseGet(() -> ofFile(path));
    }

    private static String ofFile(String path) {
        if (path.startsWith(API)) {
            return UNKNOWN_CALL;
        }
        return path.startsWith(ASSETS) ? ASSET : PAGE;
    }
}
