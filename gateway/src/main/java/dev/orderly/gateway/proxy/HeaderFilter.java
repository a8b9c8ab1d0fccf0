package dev.orderly.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which headers pass the gateway. */
final class HeaderFilter {

    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Headers meant for the gateway, and those that a service would believe from a proxy. */
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

    /** Headers that the gateway itself sets. */
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

    /** @param base what the gateway puts before the service's paths */
    static void cleanOutbound(MultiMap headers, String base) {
        removeHopByHop(headers);
        NOT_FOR_BROWSERS.forEach(headers::remove);
        @Nullable String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, base + pathOf(location));
        }
    }

    /** Quarkus compresses an answer unless it has a Content-Encoding, which every answer has at first (identity). */
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
        HOP_BY_HOP.forEach(headers::remove);
    }

    /** Locations contain the service's own address, which browsers cannot reach. */
    private static String pathOf(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private HeaderFilter() {}
}
