package dev.orderly.serviceapi.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How people's text is stored: composed (NFC), and without invisible characters around it. */
final class LegibleText {

    // Whitespace of every kind and invisible characters; not bidi isolates and embeddings, which come in pairs.
    private static final String NOTHING = "\\s\\p{Z}\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B-\\u200F\\u2060-\\u2065"
            + "\\u206A-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0";

    private static final Pattern SURROUNDING = Pattern.compile("\\A[%1$s]+|[%1$s]+\\z".formatted(NOTHING));
    // Combining marks alone show nothing: they need a base character.
    private static final Pattern SHOWS = Pattern.compile(
            "\\A[%1$s\\u2066-\\u2069]*[^%1$s\\u2066-\\u2069\\p{M}].*".formatted(NOTHING), Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E&&[^\\t\\n\\r]]");

    private static final int FIRST_ISOLATE = 0x2066;
    private static final int END_OF_ISOLATE = 0x2069;

    static String normalised(String text) {
        return SURROUNDING
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
    }

    static boolean isLegible(String text) {
        String kept = normalised(text);
        return kept.isEmpty()
                || SHOWS.matcher(kept).matches() && !FORBIDDEN.matcher(kept).find() && hasClosedIsolates(kept);
    }

    private static boolean hasClosedIsolates(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_ISOLATE && c < END_OF_ISOLATE) {
                open++;
            } else if (c == END_OF_ISOLATE && --open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private LegibleText() {}
}
