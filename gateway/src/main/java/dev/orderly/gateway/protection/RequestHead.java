package dev.orderly.gateway.protection;

import dev.orderly.gateway.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Refuses request lines and headers that are too long, and invalid URIs. Vert.x and Quarkus would answer without a
 * body: the server's own limits are wider, and {@code vertx.disableURIValidation} leaves checking the URI to this
 * class. Refuses also what another server might read as a different request, and closes its connection.
 */
@ApplicationScoped
public class RequestHead {

    /** The minimum that RFC 9110, section 4.1, recommends supporting. */
    private static final int LONGEST_URI = 8000;

    private static final int LARGEST_HEADERS = 32 << 10;

    public void check(RoutingContext request) {
        if (isAmbiguous(request.request())) {
            request.addEndHandler(answered -> request.request().connection().close());
            Problem.ofHttp(400).answer(request);
            return;
        }
        int status = refusal(request.request());
        if (status == 0) {
            request.next();
        } else {
            Problem.ofHttp(status).answer(request);
        }
    }

    private static int refusal(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_URI) {
            return 414;
        }
        int headers = request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (headers > LARGEST_HEADERS) {
            return 431;
        }
        try {
            new URI(request.uri());
            return 0;
        } catch (URISyntaxException unreadable) {
            return 400;
        }
    }

    /** RFC 9112, sections 3.2 and 6.3; and RFC 9113, section 8.2.1, which Vert.x does not check. */
    private static boolean isAmbiguous(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return request.headers().getAll(HttpHeaders.HOST).size() > 1
                || !(codings.isEmpty()
                        || (codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked")))
                || request.headers().entries().stream()
                        .anyMatch(header -> hasControl(header.getKey()) || hasControl(header.getValue()));
    }

    /** In HTTP/1 a line break would end the header, in a log the line. */
    private static boolean hasControl(String text) {
        // not a stream: these are thousands of characters in each call
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ((letter < ' ' && letter != '\t') || letter == 0x7f) {
                return true;
            }
        }
        return false;
    }
}
