package dev.orderly.launcher.scaffold;

import java.util.Locale;

/** English and Java names. */
final class Names {

    static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The usual plural: return, returns; delivery, deliveries; box, boxes. */
    static String plural(String word) {
        if (word.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.matches(".*(s|x|z|ch|sh)") ? word + "es" : word + "s";
    }

    /** The reverse; a word that is no plural stays as it is. */
    static String singular(String word) {
        if (word.matches(".+ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".+(ss|x|z|ch|sh)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.matches(".+[^s]s") ? word.substring(0, word.length() - 1) : word;
    }

    static String article(String word) {
        return word.matches("[aeio].*") ? "an" : "a";
    }

    private Names() {}
}
