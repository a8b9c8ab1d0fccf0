package dev.orderly.billing.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** The pages of a document being written, and the current position. */
final class Pages {

    static final float LEFT = 50;
    static final float RIGHT = PDRectangle.A4.getWidth() - 50;
    static final float WIDTH = RIGHT - LEFT;
    static final float CENTRE = PDRectangle.A4.getWidth() / 2;

    private static final float TOP = PDRectangle.A4.getHeight() - 50;
    private static final float BOTTOM = 60;
    private static final float FOOTER = 35;

    private final PDDocument document;
    private final PDResources resources = new PDResources();
    private final Map<Typeface, EmbeddedTypeface> typefaces = new HashMap<>();
    private final List<List<Object>> contents = new ArrayList<>();
    private List<Object> content = new ArrayList<>();
    private float y = TOP;

    Pages(PDDocument document) {
        this.document = document;
        contents.add(content);
    }

    /** The part of a line that is placed at the given position. */
    enum Alignment {
        LEFT(0),
        CENTRE(0.5f),
        RIGHT(1);

        private final float before;

        Alignment(float before) {
            this.before = before;
        }
    }

    float y() {
        return y;
    }

    void moveTo(float newY) {
        y = newY;
    }

    void down(float distance) {
        y -= distance;
    }

    /** Starts a new page unless this one has that much room left. */
    boolean makeRoom(float height) {
        boolean isFull = y - height < BOTTOM && y < TOP;
        if (isFull) {
            content = new ArrayList<>();
            contents.add(content);
            y = TOP;
        }
        return isFull;
    }

    /** Writes the lines below each other and moves below them. */
    void write(List<Line> lines, float x, Alignment alignment) {
        for (Line line : lines) {
            makeRoom(line.height());
            draw(content, line, x, y, alignment);
            down(line.height());
        }
    }

    void shade(float x, float top, float width, float height) {
        add(content, "rg", 0.92f, 0.93f, 0.95f);
        add(content, "re", x, top - height, width, height);
        add(content, "f");
    }

    void rule(float x, float width) {
        add(content, "w", 0.5f);
        add(content, "m", x, y);
        add(content, "l", x + width, y);
        add(content, "S");
    }

    /** Closes the document, with a line at the foot of each page. */
    byte[] finish(PageFooter footer) throws IOException {
        for (int i = 0; i < contents.size(); i++) {
            draw(contents.get(i), footer.of(i + 1, contents.size()), CENTRE, FOOTER, Alignment.CENTRE);
        }
        for (List<Object> drawn : contents) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setResources(resources);
            page.setContents(new PDStream(document, bytes(drawn), COSName.FLATE_DECODE));
            document.addPage(page);
        }
        for (EmbeddedTypeface typeface : typefaces.values()) {
            typeface.embed();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** The text at the foot of a page. */
    @FunctionalInterface
    interface PageFooter {
        Line of(int page, int pages);
    }

    private void draw(List<Object> to, Line line, float x, float top, Alignment alignment) {
        float size = line.style().size();
        float pen = x - alignment.before * line.width();
        float baseline = top - line.ascent();
        add(to, "BT");
        add(to, "g", line.style().grey());
        for (Line.Run run : line.runs()) {
            EmbeddedTypeface typeface = typefaces.computeIfAbsent(run.typeface(), this::embedded);
            to.add(resources.add(typeface.font()));
            add(to, "Tf", size);
            pen = draw(to, run, typeface, size, pen, baseline);
        }
        add(to, "ET");
    }

    private static float draw(
            List<Object> to, Line.Run run, EmbeddedTypeface typeface, float size, float x, float baseline) {
        float pen = x;
        ByteArrayOutputStream inPlace = new ByteArrayOutputStream();
        add(to, "Tm", 1, 0, 0, 1, pen, baseline);
        for (Typeface.Glyph glyph : run.glyphs()) {
            boolean isMoved = glyph.right() != 0 || glyph.up() != 0;
            if (isMoved) {
                show(to, inPlace);
                add(to, "Tm", 1, 0, 0, 1, pen + glyph.right() * size, baseline + glyph.up() * size);
            }
            inPlace.writeBytes(typeface.code(glyph));
            pen += glyph.advance() * size;
            if (isMoved) {
                show(to, inPlace);
                add(to, "Tm", 1, 0, 0, 1, pen, baseline);
            }
        }
        show(to, inPlace);
        return pen;
    }

    private static void show(List<Object> to, ByteArrayOutputStream codes) {
        if (codes.size() > 0) {
            to.add(new COSString(codes.toByteArray(), true));
            add(to, "Tj");
            codes.reset();
        }
    }

    private static void add(List<Object> to, String operator, float... operands) {
        for (float operand : operands) {
            to.add(new COSFloat(operand));
        }
        to.add(Operator.getOperator(operator));
    }

    private EmbeddedTypeface embedded(Typeface typeface) {
        try {
            return new EmbeddedTypeface(document, typeface);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteArrayInputStream bytes(List<Object> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ContentStreamWriter(bytes).writeTokens(content);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
