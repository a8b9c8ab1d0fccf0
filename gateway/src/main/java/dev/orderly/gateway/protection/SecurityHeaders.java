package dev.orderly.gateway.protection;

import dev.orderly.gateway.GatewaySettings;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The security headers of every answer, and the caching rules of the API. */
@ApplicationScoped
public class SecurityHeaders {

    private final String contentSecurityPolicy;

    /** Styles may be inline: the components of the portal position themselves with style attributes. */
    SecurityHeaders(GatewaySettings settings) {
        contentSecurityPolicy = String.join(
                "; ",
                "default-src 'self'",
                "script-src " + settings.scriptSources(),
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    public void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("Content-Security-Policy", contentSecurityPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if ("https".equals(request.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        request.next();
    }

    /** Answers to one person must not be cached, and never shown to the next one who signs in. */
    public void forbidCaching(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        request.next();
    }
}
