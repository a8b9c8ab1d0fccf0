package dev.orderly.billing.pdf;

import dev.orderly.billing.pdf.HarfBuzz.Shaped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font that is part of this program. */
final class Typeface {

    private final HarfBuzz harfBuzz;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final int shaping;
    private final float unitsPerEm;
    private final float ascent;
    private final float descent;

    private Typeface(HarfBuzz harfBuzz, byte[] file) throws IOException {
        this.harfBuzz = harfBuzz;
        this.font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        this.characters = font.getUnicodeCmapLookup();
        this.shaping = harfBuzz.font(file);
        this.unitsPerEm = font.getUnitsPerEm();
        this.ascent = font.getHorizontalHeader().getAscender() / unitsPerEm;
        this.descent = -font.getHorizontalHeader().getDescender() / unitsPerEm;
    }

    /**
     * A glyph, in multiples of the font's size.
     *
     * @param text what it shows; empty if another glyph stands for what they show together
     * @param right the offset to the right at which it is drawn
     * @param up the offset upwards
     */
    record Glyph(int id, String text, float advance, float right, float up) {}

    static Typeface load(HarfBuzz harfBuzz, String name) {
        String file = "fonts/" + name + ".ttf";
        try (InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new FileNotFoundException(file);
            }
            return new Typeface(harfBuzz, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    float ascent() {
        return ascent;
    }

    float descent() {
        return descent;
    }

    /** Whether it has all of the characters, apart from invisible ones. */
    boolean shows(String text) {
        for (int i = 0, character; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            if (characters.getGlyphId(character) == 0 && !Invisible.is(character)) {
                return false;
            }
        }
        return true;
    }

    /** The glyphs of a part of a text, from left to right. */
    List<Glyph> shape(String text, int start, int end, boolean rightToLeft) {
        List<Shaped> shaped = harfBuzz.shape(shaping, text, start, end, rightToLeft);
        TreeSet<Integer> clusters = new TreeSet<>(List.of(end));
        shaped.forEach(glyph -> clusters.add(glyph.cluster()));
        List<Glyph> glyphs = new ArrayList<>(shaped.size());
        for (int from = 0, to; from < shaped.size(); from = to) {
            int cluster = shaped.get(from).cluster();
            to = from + 1;
            while (to < shaped.size() && shaped.get(to).cluster() == cluster) {
                to++;
            }
            glyphs.addAll(together(shaped.subList(from, to), text.substring(cluster, clusters.higher(cluster))));
        }
        return glyphs;
    }

    /**
     * The widest glyph gets the cluster's text and whole width: a reader that copies text takes gaps between glyphs for
     * spaces. The others, such as marks, are drawn with an offset back from its end.
     */
    private List<Glyph> together(List<Shaped> cluster, String text) {
        int width = cluster.stream().mapToInt(Shaped::advance).sum();
        Shaped widest = Collections.max(cluster, Comparator.comparingInt(Shaped::advance));
        List<Glyph> glyphs = new ArrayList<>(cluster.size());
        int place = 0;
        for (Shaped glyph : cluster) {
            float right = place + glyph.right();
            float up = glyph.up() / unitsPerEm;
            if (glyph == widest) {
                glyphs.addFirst(new Glyph(glyph.id(), text, width / unitsPerEm, right / unitsPerEm, up));
            } else {
                glyphs.add(new Glyph(glyph.id(), "", 0, (right - width) / unitsPerEm, up));
            }
            place += glyph.advance();
        }
        return glyphs;
    }
}
