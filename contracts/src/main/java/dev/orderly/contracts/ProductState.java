package dev.orderly.contracts;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** A product of the catalogue, owned by warehouse; the price is net. */
public record ProductState(
        UUID id, long version, String sku, String name, String description, String category, Money price, Status status)
        implements EntityState {

    public static final StateTopic<ProductState> TOPIC = new StateTopic<>("warehouse.product.v1", ProductState.class);

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F\\u115F\\u1160\\u2800]");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    public enum Status {
        ACTIVE,
        DISCONTINUED
    }

    /**
     * The key by which two categories are the same: it ignores case, spaces, character encoding and invisible
     * characters. Owner and readers use this method, so that one category has one VAT rate.
     */
    public static String categoryKey(String category) {
        // Via upper case, which turns ß into SS, and a final sigma into a sigma.
        String inOneCase = Normalizer.normalize(category, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(inOneCase, Normalizer.Form.NFKC))
                .replaceAll("");
        return SPACE.matcher(visible).replaceAll(" ").strip();
    }

    public boolean isSold() {
        return status == Status.ACTIVE;
    }
}
