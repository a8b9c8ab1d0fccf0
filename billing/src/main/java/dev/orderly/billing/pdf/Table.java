package dev.orderly.billing.pdf;

import dev.orderly.billing.pdf.Pages.Alignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table without a grid. Its first column contains text, which wraps; the others contain amounts, which never wrap,
 * and are as wide as their widest amount.
 */
final class Table {

    private static final float PADDING = 4;

    private final Typesetter typesetter;
    private final List<Row> rows = new ArrayList<>();

    Table(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    private enum Look {
        PLAIN,
        HEAD,
        RULED
    }

    private record Row(Look look, Style style, String text, List<Line> amounts) {}

    /** Repeated on every page. */
    Table head(String text, String... amounts) {
        return row(Look.HEAD, Style.STRONG, text, amounts);
    }

    Table row(String text, String... amounts) {
        return row(Look.PLAIN, Style.TEXT, text, amounts);
    }

    /** The row below a line. */
    Table sum(String text, String... amounts) {
        return row(Look.RULED, Style.STRONG, text, amounts);
    }

    private Table row(Look look, Style style, String text, String... amounts) {
        rows.add(new Row(
                look,
                style,
                text,
                Arrays.stream(amounts)
                        .map(amount -> typesetter.line(amount, style))
                        .toList()));
        return this;
    }

    /** Draws it at the current position of the pages and moves below it. */
    void draw(Pages pages, float x, float width) {
        float[] widths = widthsOfAmounts();
        float rest = width - sum(widths);
        List<Row> heads = rows.stream().filter(row -> row.look() == Look.HEAD).toList();
        for (Row row : rows) {
            List<Line> text = typesetter.lines(row.text(), row.style(), rest - 2 * PADDING);
            if (pages.makeRoom(height(row, text)) && row.look() == Look.PLAIN) {
                for (Row head : heads) {
                    List<Line> title = typesetter.lines(head.text(), head.style(), rest - 2 * PADDING);
                    draw(pages, head, title, x, width, widths);
                }
            }
            draw(pages, row, text, x, width, widths);
        }
    }

    /** For a table whose texts need one line each. */
    float height() {
        return (float)
                rows.stream().mapToDouble(row -> height(row, row.amounts())).sum();
    }

    private float[] widthsOfAmounts() {
        float[] widths = new float[rows.getFirst().amounts().size()];
        for (Row row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.amounts().get(i).width() + 2 * PADDING);
            }
        }
        return widths;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    private static float height(Row row, List<Line> text) {
        float amounts =
                (float) row.amounts().stream().mapToDouble(Line::height).max().orElse(0);
        return Math.max(Line.height(text), amounts) + PADDING;
    }

    private static void draw(Pages pages, Row row, List<Line> text, float x, float width, float[] widths) {
        float top = pages.y();
        float height = height(row, text);
        switch (row.look()) {
            case HEAD -> pages.shade(x, top, width, height);
            case RULED -> pages.rule(x, width);
            case PLAIN -> {}
        }
        pages.down(PADDING / 2);
        pages.write(text, x + PADDING, Alignment.LEFT);
        float right = x + width - sum(widths);
        for (int i = 0; i < widths.length; i++) {
            Line amount = row.amounts().get(i);
            right += widths[i];
            // Aligned with the first line of the text.
            pages.moveTo(top - PADDING / 2 - (text.getFirst().ascent() - amount.ascent()));
            pages.write(List.of(amount), right - PADDING, Alignment.RIGHT);
        }
        pages.moveTo(top - height);
    }
}
