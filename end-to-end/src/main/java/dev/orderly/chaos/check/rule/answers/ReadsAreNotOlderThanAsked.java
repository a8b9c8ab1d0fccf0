package dev.orderly.chaos.check.rule.answers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Endpoint;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Version;
import dev.orderly.chaos.check.rule.Violation;
import dev.orderly.chaos.load.Call;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A read with {@code Orderly-Min-Version} shows that version, or a newer one: in the entity it is about, and in every
 * item of a list. Where an answer only rests on an entity without showing its version, nothing can be compared.
 */
public final class ReadsAreNotOlderThanAsked implements Rule {

    /** The kind of the entities that a path shows, by its beginning. */
    private static final Map<String, String> KINDS = Map.of(
            "GET /orders", "order",
            "GET /catalogue", "product",
            "GET /products", "product",
            "GET /stock", "stock",
            "GET /reservations", "reservation",
            "GET /shipments", "shipment",
            "GET /invoices", "invoice",
            "GET /customers", "customer");

    @Override
    public String name() {
        return "reads are not older than asked";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return evidence.calls().stream()
                .filter(Call::isSuccess)
                .flatMap(call -> Version.demandedBy(call)
                        .flatMap(demanded -> shown(call, demanded)
                                .filter(version -> version < demanded.number())
                                .map(version -> violation(
                                        demanded.id(),
                                        "%s answered version %d to %s, asked for at least %s (operation %d)",
                                        call.program(),
                                        version,
                                        Endpoint.of(call).name(),
                                        demanded,
                                        call.operation()))));
    }

    private static Stream<Long> shown(Call call, Version demanded) {
        String[] path = Endpoint.of(call).name().split("/");
        JsonNode answer = call.answer();
        if (answer == null || !demanded.kind().equals(KINDS.get(path[0] + "/" + path[1]))) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(answer), answer.path("items").valueStream())
                .filter(shown -> idOf(shown).equals(demanded.id().toString()))
                .filter(shown -> shown.has("version"))
                .map(shown -> shown.path("version").asLong());
    }

    private static String idOf(JsonNode shown) {
        return Stream.of("id", "productId", "orderId")
                .map(shown::path)
                .filter(id -> !id.isMissingNode())
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }
}
