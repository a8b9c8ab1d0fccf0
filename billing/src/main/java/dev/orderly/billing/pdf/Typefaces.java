package dev.orderly.billing.pdf;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.ARMENIAN;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.COMMON;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.ETHIOPIC;
import static java.lang.Character.UnicodeScript.GEORGIAN;
import static java.lang.Character.UnicodeScript.GUJARATI;
import static java.lang.Character.UnicodeScript.GURMUKHI;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.KANNADA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.LAO;
import static java.lang.Character.UnicodeScript.MALAYALAM;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.SINHALA;
import static java.lang.Character.UnicodeScript.TAMIL;
import static java.lang.Character.UnicodeScript.TELUGU;
import static java.lang.Character.UnicodeScript.THAI;

import jakarta.inject.Singleton;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Selects the typeface for each character. A typeface is loaded when a document first needs it. */
@Singleton
class Typefaces {

    /** Latin, Greek, Cyrillic, and characters that all scripts share. */
    private static final String FIRST = "NotoSans";

    private static final String FIRST_BOLD = "NotoSans-Bold";

    private static final List<Source> OTHERS = List.of(
            new Source("NotoSansArabic", ARABIC, COMMON),
            new Source("NotoSansArmenian", ARMENIAN),
            new Source("NotoSansBengali", BENGALI),
            new Source("NotoSansDevanagari", DEVANAGARI),
            new Source("NotoSansEthiopic", ETHIOPIC),
            new Source("NotoSansGeorgian", GEORGIAN),
            new Source("NotoSansGujarati", GUJARATI),
            new Source("NotoSansGurmukhi", GURMUKHI),
            new Source("NotoSansHebrew", HEBREW),
            new Source("NotoSansKannada", KANNADA),
            new Source("NotoSansKhmer", KHMER),
            new Source("NotoSansLao", LAO),
            new Source("NotoSansMalayalam", MALAYALAM),
            new Source("NotoSansMyanmar", MYANMAR),
            new Source("NotoSansSinhala", SINHALA),
            new Source("NotoSansTamil", TAMIL),
            new Source("NotoSansTelugu", TELUGU),
            new Source("NotoSansThai", THAI),
            new Source("DroidSansFallback", HAN, HIRAGANA, KATAKANA, BOPOMOFO, COMMON),
            new Source("NanumGothic", HANGUL, COMMON),
            new Source("NotoSansSymbols", COMMON),
            new Source("NotoEmoji", COMMON, INHERITED));

    private final Map<String, Typeface> loaded = new ConcurrentHashMap<>();
    private final HarfBuzz harfBuzz;

    Typefaces(HarfBuzz harfBuzz) {
        this.harfBuzz = harfBuzz;
    }

    /** A typeface and the scripts it is used for; common characters belong to no script. */
    private record Source(String name, Set<UnicodeScript> scripts) {

        Source(String name, UnicodeScript... scripts) {
            this(name, Set.of(scripts));
        }
    }

    Typeface first(boolean bold) {
        return loaded(bold ? FIRST_BOLD : FIRST);
    }

    /**
     * The typeface for a grapheme; if none has it, the first one, which draws a box. Characters without a script use
     * the typeface before them, if it has them.
     */
    Typeface of(String grapheme, boolean bold, @Nullable Typeface before) {
        Typeface first = first(bold);
        if (first.shows(grapheme)) {
            return first;
        }
        UnicodeScript script = UnicodeScript.of(grapheme.codePointAt(0));
        if (before != null && isShared(script) && before.shows(grapheme)) {
            return before;
        }
        return OTHERS.stream()
                .filter(source -> source.scripts().contains(script))
                .map(source -> loaded(source.name()))
                .filter(typeface -> typeface.shows(grapheme))
                .findFirst()
                .orElse(first);
    }

    static boolean isShared(UnicodeScript script) {
        return script == COMMON || script == INHERITED;
    }

    private Typeface loaded(String name) {
        return loaded.computeIfAbsent(name, file -> Typeface.load(harfBuzz, file));
    }
}
