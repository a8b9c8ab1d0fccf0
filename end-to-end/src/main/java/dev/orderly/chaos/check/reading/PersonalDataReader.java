package dev.orderly.chaos.check.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.orderly.chaos.check.evidence.Remnant;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.evidence.StateRecord;
import dev.orderly.chaos.check.rule.Endpoint;
import dev.orderly.chaos.check.rule.Erased;
import dev.orderly.chaos.load.Call;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Searches every row of every table, and the last record of every key, for what identifies erased customers. */
final class PersonalDataReader {

    private final Erased erased;
    private final PersonalData known = new PersonalData();
    private final List<Remnant> found = new ArrayList<>();

    PersonalDataReader(Rows rows, List<Call> calls, List<StateRecord> records) {
        erased = Erased.of(rows);
        records.stream()
                .filter(message -> message.kind().equals("customer") && !message.isTombstone())
                .map(StateRecord::state)
                .forEach(state -> noteProfile(state, state.path("id").asText()));
        calls.stream()
                .filter(Call::isSuccess)
                .filter(call -> Endpoint.of(call).name().matches("(POST|PUT|GET) /customers(/me|/\\{})?"))
                .forEach(call ->
                        noteProfile(answerTo(call), answerTo(call).path("id").asText()));
        Map<UUID, Rows.Order> orders = Rows.byId(rows.orders());
        calls.stream()
                .filter(call -> Endpoint.of(call).name().equals("POST /orders/{}/cancel"))
                .forEach(call -> Optional.ofNullable(
                                orders.get(Endpoint.of(call).ids().getFirst()))
                        .ifPresent(order -> known.note(reasonOf(call), order.customerId())));
    }

    private static String reasonOf(Call cancelling) {
        return cancelling.request() == null
                ? ""
                : cancelling.request().path("reason").asText();
    }

    private static JsonNode answerTo(Call call) {
        return call.answer() == null ? MissingNode.getInstance() : call.answer();
    }

    private void noteProfile(JsonNode profile, String customer) {
        if (!customer.isEmpty()) {
            Stream.of("/subject", "/name", "/email", "/phone", "/billingAddress/line1", "/shippingAddress/line1")
                    .forEach(field -> known.note(profile.at(field).asText(""), UUID.fromString(customer)));
        }
    }

    List<Remnant> read(SortedMap<String, Tables> services, List<StateRecord> records) throws SQLException {
        if (erased.customers().isEmpty()) {
            return List.of();
        }
        for (Map.Entry<String, Tables> service : services.entrySet()) {
            for (String table : service.getValue().names()) {
                service.getValue()
                        .each("select * from \"%s\"".formatted(table), row -> search(service.getKey(), table, row));
            }
        }
        last(records)
                .values()
                .forEach(message -> known.find(
                        message.state(),
                        (field, owner) -> report(
                                new Remnant(owner, "topic", message.topic(), field, String.valueOf(message.key())))));
        return found;
    }

    private void search(String service, String table, String row) {
        JsonNode json = Tables.parse(row, JsonNode.class);
        String id = Stream.of("id", "key", "customer_id", "order_id", "invoice_id", "topic")
                .map(json::path)
                .filter(JsonNode::isTextual)
                .findFirst()
                .map(JsonNode::asText)
                .orElse("a row");
        known.find(json, (field, owner) -> report(new Remnant(owner, service, table, field, id)));
    }

    private void report(Remnant remnant) {
        if (erased.contains(remnant.customerId())) {
            found.add(remnant);
        }
    }

    private static Map<String, StateRecord> last(List<StateRecord> records) {
        Map<String, StateRecord> last = new LinkedHashMap<>();
        records.forEach(message -> last.put(message.topic() + message.key(), message));
        return last;
    }
}
