package dev.orderly.stories.hostile;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import dev.orderly.launcher.Modules;
import dev.orderly.stories.fixtures.Browsers;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.security.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes requests and sends them, in the name of their callers. */
final class Sender {

    private static final List<String> DOMAIN = List.of(
            "customers", "orders", "catalogue", "buyer", "products", "stock", "reservations", "shipments", "invoices");

    private final KnownIds known;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Sender(KnownIds known) {
        this.known = known;
    }

    /** @throws Wire.Hanging if there is no answer in time */
    Answer send(HostileRequest request) throws Wire.Hanging {
        String address = RunningOrderly.address(
                request.throughGateway() ? Modules.GATEWAY : request.operation().service());
        Answer answer = Wire.exchange(
                address,
                request.malformation().render(message(request, address)),
                request.malformation().isIncomplete(),
                request.method().equals("HEAD"));
        known.learn(answer);
        return answer;
    }

    private Message message(HostileRequest request, String address) {
        List<String> headers = new ArrayList<>();
        headers.add("Host: " + address.substring("http://".length()));
        headers.add("Connection: close");
        String body = resolved(request, request.body() == null ? "" : request.body());
        if (request.body() != null) {
            headers.add("Content-Length: " + body.length());
            if (!request.hasHeader("Content-Type")) {
                headers.add("Content-Type: application/json");
            }
        }
        headers.addAll(credentials(request));
        request.headers()
                .forEach(header ->
                        headers.add(header.name() + ": " + resolved(request, requireNonNullElse(header.value(), ""))));
        return new Message("%s %s HTTP/1.1".formatted(request.method(), target(request)), headers, body);
    }

    private List<String> credentials(HostileRequest request) {
        if (!request.throughGateway()) {
            return request.hasHeader("Authorization")
                    ? List.of()
                    : List.of("Authorization: Bearer "
                            + request.identity().token(request.operation().service(), known.customer()));
        }
        String cookie = cookies.computeIfAbsent(
                nameOf(request.identity()), name -> Browsers.signedIn(name).cookies());
        return request.hasHeader("Cookie")
                ? List.of("X-Requested-With: JavaScript")
                : List.of("X-Requested-With: JavaScript", "Cookie: " + cookie);
    }

    private String nameOf(Identity identity) {
        return identity == Identity.CUSTOMER
                ? known.customer().name()
                : identity.name().toLowerCase().replace('_', '-');
    }

    private String target(HostileRequest request) {
        String path = request.operation().path();
        for (Map.Entry<String, String> parameter : request.path().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        String query = request.query().stream()
                .map(field -> field.value() == null ? field.name() : field.name() + "=" + field.value())
                .collect(joining("&"));
        return resolved(request, base(request) + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String base(HostileRequest request) {
        if (!request.throughGateway()) {
            return "";
        }
        return DOMAIN.contains(request.operation().path().split("/")[1])
                ? "/api"
                : "/api/services/" + request.operation().service();
    }

    private String resolved(HostileRequest request, String text) {
        return known.resolve(text, request.operation().service());
    }
}
