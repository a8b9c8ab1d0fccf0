package dev.orderly.chaos.load.known;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A product, as last seen.
 *
 * @param view as warehouse shows it
 * @param scarce whether orders often ask for more than there is
 */
public record KnownProduct(JsonNode view, String etag, boolean scarce) {

    public String id() {
        return view.path("id").asText();
    }

    public boolean isSold() {
        return "ACTIVE".equals(view.path("status").asText());
    }
}
