package dev.orderly.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which headers cross the gateway. */
final class HeaderFilter {

    private static final List<String> OF_THE_CONNECTION = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** The browser's own, and those by which a proxy in front of a service would be believed. */
    private static final List<String> NOT_FOR_SERVICES = List.of(
            "accept-encoding",
            "authorization",
            "cookie",
            "expect",
            "forwarded",
            "origin",
            "referer",
            "x-requested-with");

    private static final List<String> FAMILIES_NOT_FOR_SERVICES = List.of("x-forwarded-", "sec-");

    /** Those that the gateway itself sets. */
    private static final List<String> NOT_FOR_BROWSERS =
            List.of("set-cookie", "server", "cache-control", "strict-transport-security");

    static void cleanInbound(MultiMap headers) {
        removeHopByHop(headers);
        NOT_FOR_SERVICES.forEach(headers::remove);
        headers.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> FAMILIES_NOT_FOR_SERVICES.stream().anyMatch(name::startsWith))
                .forEach(headers::remove);
    }

    /** @param base what stands before the service's paths here */
    static void cleanOutbound(MultiMap headers, String base) {
        removeHopByHop(headers);
        NOT_FOR_BROWSERS.forEach(headers::remove);
        @Nullable String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, base + pathOf(location));
        }
    }

    /** Quarkus has an answer compressed unless it says that it is as it is, which every answer says at first. */
    static void compress(ProxyResponse response) {
        @Nullable String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.contains("json")) {
            response.request().proxiedRequest().response().headers().remove(HttpHeaders.CONTENT_ENCODING);
            response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    private static void removeHopByHop(MultiMap headers) {
        headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(named -> Stream.of(named.split(",")))
                .forEach(name -> headers.remove(name.trim()));
        OF_THE_CONNECTION.forEach(headers::remove);
    }

    /** A service answers with its own address, which nobody else knows. */
    private static String pathOf(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private HeaderFilter() {}
}
