package dev.orderly.billing.pdf;

import java.util.List;

/** One line of text, ready to be drawn: its runs from left to right. */
record Line(List<Run> runs, Style style, float ascent, float descent) {

    /** Glyphs of one typeface, from left to right. */
    record Run(Typeface typeface, List<Typeface.Glyph> glyphs) {

        /** As a multiple of the font's size. */
        double width() {
            return glyphs.stream().mapToDouble(Typeface.Glyph::advance).sum();
        }
    }

    static Line of(List<Run> runs, Style style, Typeface first) {
        float ascent = first.ascent();
        float descent = first.descent();
        for (Run run : runs) {
            ascent = Math.max(ascent, run.typeface().ascent());
            descent = Math.max(descent, run.typeface().descent());
        }
        return new Line(runs, style, ascent * style.size(), descent * style.size());
    }

    static float height(List<Line> lines) {
        return (float) lines.stream().mapToDouble(Line::height).sum();
    }

    float width() {
        return (float) runs.stream().mapToDouble(Run::width).sum() * style.size();
    }

    /** The height at which it touches neither neighbour. */
    float height() {
        return ascent + descent;
    }
}
