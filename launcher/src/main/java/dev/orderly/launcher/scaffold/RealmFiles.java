package dev.orderly.launcher.scaffold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orderly.launcher.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The realm: a service has two clients, one for the others and one for the broker, and an account. Everybody who calls
 * services gets tokens for the new one, too. All are copies of those of the last service.
 */
final class RealmFiles {

    static final String PRODUCTION = "keycloak-realm/src/main/resources/realm/orderly.json";
    static final String DEVELOPMENT = "keycloak-realm/src/main/resources/realm/development.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final NewService added;
    private final String last;

    private RealmFiles(NewService added) {
        this.added = added;
        this.last = added.others().getLast();
    }

    /** The changed files. */
    static Map<String, String> with(NewService added, Checkout checkout) {
        var realm = new RealmFiles(added);
        return Map.of(
                PRODUCTION, JsonFile.written(realm.production(parsed(checkout.read(PRODUCTION)))),
                DEVELOPMENT, JsonFile.written(realm.development(parsed(checkout.read(DEVELOPMENT)))));
    }

    private JsonNode production(JsonNode realm) {
        ArrayNode clients = list(realm, "clients");
        for (JsonNode client : clients) {
            String id = client.path("clientId").asText();
            if (id.equals("gateway") || added.others().contains(id)) {
                ArrayNode mappers = list(client, "protocolMappers");
                mappers.add(mapper(mappers.get(0), added.name()));
            }
        }
        ObjectNode client = copy(clients, "clientId", last, added.name());
        client.put("secret", "${%s_CLIENT_SECRET}".formatted(added.name().toUpperCase(Locale.ROOT)));
        ArrayNode mappers = list(client, "protocolMappers");
        JsonNode example = mappers.get(0);
        mappers.removeAll();
        added.others().forEach(other -> mappers.add(mapper(example, other)));
        copy(clients, "clientId", last + "-broker", added.name() + "-broker").set("secret", client.get("secret"));
        copy(list(realm, "users"), "username", "service-account-" + last, "service-account-" + added.name())
                .put("serviceAccountClientId", added.name());
        return realm;
    }

    private JsonNode development(JsonNode realm) {
        list(realm, "clients").forEach(client -> {
            ArrayNode mappers = list(client, "protocolMappers");
            mappers.insert(indexOf(mappers, "name", "for-" + last) + 1, mapper(mappers.get(0), added.name()));
        });
        return realm;
    }

    private static JsonNode mapper(JsonNode example, String service) {
        ObjectNode mapper = example.deepCopy();
        mapper.put("name", "for-" + service);
        ((ObjectNode) mapper.get("config")).put("included.client.audience", service);
        return mapper;
    }

    /** Inserts a copy after the entry it is of, with another name. */
    private static ObjectNode copy(ArrayNode list, String field, String of, String name) {
        int index = indexOf(list, field, of);
        ObjectNode copy = list.get(index).deepCopy();
        list.insert(index + 1, copy.put(field, name));
        return copy;
    }

    private static int indexOf(ArrayNode list, String field, String value) {
        return IntStream.range(0, list.size())
                .filter(index -> list.get(index).path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> unexpected(value));
    }

    private static ArrayNode list(JsonNode json, String field) {
        if (json.get(field) instanceof ArrayNode list && !list.isEmpty()) {
            return list;
        }
        throw unexpected(field);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Problem("The realm in keycloak-realm is no JSON: correct it. Nothing was changed.", e);
        }
    }

    private static Problem unexpected(String missing) {
        return new Problem(
                "The realm in keycloak-realm has no %s: it is not as ./orderly new expects. Nothing was changed."
                        .formatted(missing));
    }
}
