package dev.orderly.billing.pdf;

import jakarta.inject.Singleton;
import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Breaks text into lines, and arranges right-to-left text. */
@Singleton
class Typesetter {

    /** The Thai locale also finds words in Thai, which has no spaces between them. */
    private static final Locale ALL_LANGUAGES = Locale.of("th");

    private final Typefaces typefaces;

    Typesetter(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** The lines of a text, none wider than the width unless a single character is. */
    List<Line> lines(String text, Style style, float width) {
        return text.lines()
                .flatMap(paragraph -> new Paragraph(paragraph, style, width).lines().stream())
                .toList();
    }

    /** A text that is never broken. */
    Line line(String text, Style style) {
        return new Paragraph(text, style, Float.MAX_VALUE).line(0, text.length());
    }

    private record Part(int start, int end, Typeface typeface, UnicodeScript script) {

        Part until(int newEnd, UnicodeScript newScript) {
            return new Part(start, newEnd, typeface, newScript);
        }

        boolean continuesWith(Typeface other, UnicodeScript otherScript) {
            return typeface == other
                    && (Typefaces.isShared(script) || Typefaces.isShared(otherScript) || script == otherScript);
        }
    }

    private final class Paragraph {

        private final String text;
        private final Style style;
        private final float width;
        private final Bidi bidi;
        private final BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);

        Paragraph(String text, Style style, float width) {
            this.text = text;
            this.style = style;
            this.width = width;
            this.bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            graphemes.setText(text);
        }

        List<Line> lines() {
            BreakIterator words = BreakIterator.getLineInstance(ALL_LANGUAGES);
            words.setText(text);
            List<Line> lines = new ArrayList<>();
            int start = 0;
            do {
                int end = endOfLine(start, words);
                lines.add(line(start, end));
                start = end;
            } while (start < text.length());
            return lines;
        }

        private int endOfLine(int start, BreakIterator words) {
            if (fits(start, text.length())) {
                return text.length();
            }
            int end = lastThatFits(start, words);
            if (end == start) {
                end = lastThatFits(start, graphemes);
            }
            return end == start ? graphemes.following(start) : end;
        }

        private int lastThatFits(int start, BreakIterator breaks) {
            int[] ends = IntStream.iterate(
                            breaks.following(start), end -> end != BreakIterator.DONE, end -> breaks.next())
                    .toArray();
            int fitting = 0;
            int tooMany = ends.length;
            while (fitting < tooMany) {
                int tried = (fitting + tooMany) / 2;
                if (fits(start, ends[tried])) {
                    fitting = tried + 1;
                } else {
                    tooMany = tried;
                }
            }
            return fitting == 0 ? start : ends[fitting - 1];
        }

        private boolean fits(int start, int end) {
            return line(start, end).width() <= width;
        }

        Line line(int start, int end) {
            int visible = start + text.substring(start, end).stripTrailing().length();
            List<Line.Run> runs = visible == start ? List.of() : runs(start, bidi.createLineBidi(start, visible));
            return Line.of(runs, style, typefaces.first(style.bold()));
        }

        private List<Line.Run> runs(int start, Bidi line) {
            int count = line.getRunCount();
            byte[] levels = new byte[count];
            Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
            for (int i = 0; i < count; i++) {
                levels[i] = (byte) line.getRunLevel(i);
            }
            Bidi.reorderVisually(levels, 0, order, 0, count);
            List<Line.Run> runs = new ArrayList<>();
            for (int i : order) {
                boolean rightToLeft = levels[i] % 2 == 1;
                List<Part> parts = parts(start + line.getRunStart(i), start + line.getRunLimit(i));
                for (Part part : rightToLeft ? parts.reversed() : parts) {
                    Typeface typeface = part.typeface();
                    runs.add(new Line.Run(typeface, typeface.shape(text, part.start(), part.end(), rightToLeft)));
                }
            }
            return Collections.unmodifiableList(runs);
        }

        /** Splits the text into parts of one typeface and one script, because the script determines the shaping. */
        private List<Part> parts(int start, int end) {
            List<Part> parts = new ArrayList<>();
            for (int from = start; from < end; ) {
                int to = Math.min(end, graphemes.following(from));
                String grapheme = text.substring(from, to);
                Part last = parts.isEmpty() ? null : parts.getLast();
                Typeface typeface = typefaces.of(grapheme, style.bold(), last == null ? null : last.typeface());
                UnicodeScript script = UnicodeScript.of(grapheme.codePointAt(0));
                if (last != null && last.continuesWith(typeface, script)) {
                    parts.set(parts.size() - 1, last.until(to, Typefaces.isShared(script) ? last.script() : script));
                } else {
                    parts.add(new Part(from, to, typeface, script));
                }
                from = to;
            }
            return parts;
        }
    }
}
