package dev.orderly.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The file {@code catalogue.yaml}.
 *
 * @param products by category
 * @param customers the profiles of the demo customers by user name, in the API's format
 */
record CatalogueFile(Map<String, List<Product>> products, Map<String, JsonNode> customers) {

    /**
     * @param price net, in EUR
     * @param stock the initial quantity
     */
    record Product(String sku, String name, String description, String price, int stock) {}

    static CatalogueFile read() {
        try (InputStream in = CatalogueFile.class.getResourceAsStream("/catalogue.yaml")) {
            return new YAMLMapper().readValue(in, CatalogueFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
