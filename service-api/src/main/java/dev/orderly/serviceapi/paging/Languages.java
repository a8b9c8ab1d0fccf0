package dev.orderly.serviceapi.paging;

import dev.orderly.serviceapi.listing.NameCollation;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How the caller's {@code Accept-Language} affects an answer. */
public final class Languages {

    private static final Map<String, NameCollation> BY_LANGUAGE =
            Map.of("nb", NameCollation.NORWEGIAN, "nn", NameCollation.NORWEGIAN, "no", NameCollation.NORWEGIAN);
    private static final List<String> KNOWN = List.of("en", "nb", "nn", "no");

    /** How the caller's language sorts names; an unknown language or an unreadable header sorts as English does. */
    public static NameCollation collation(HttpHeaders headers) {
        String preferred = Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), "");
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(preferred), KNOWN);
            return BY_LANGUAGE.getOrDefault(Objects.requireNonNullElse(tag, ""), NameCollation.ROOT);
        } catch (IllegalArgumentException unreadable) {
            return NameCollation.ROOT;
        }
    }

    private Languages() {}
}
