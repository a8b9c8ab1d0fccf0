package dev.orderly.billing.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;

/** Cells of tables without a grid. */
final class PdfText {

    private static final Color SHADE = new Color(235, 238, 243);
    private static final float PADDING = 4;

    static PdfPTable table(float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingAfter(14);
        return table;
    }

    static PdfPCell left(String text, Font font) {
        return cell(text, font, Element.ALIGN_LEFT);
    }

    static PdfPCell right(String text, Font font) {
        return cell(text, font, Element.ALIGN_RIGHT);
    }

    /** Marks a cell of the table's head. */
    static PdfPCell head(PdfPCell cell) {
        cell.setBackgroundColor(SHADE);
        return cell;
    }

    /** Draws a line above the cell. */
    static PdfPCell ruled(PdfPCell cell) {
        cell.setBorder(Rectangle.TOP);
        cell.setBorderWidth(0.5f);
        return cell;
    }

    static PdfPCell holding(PdfPTable inner) {
        PdfPCell cell = new PdfPCell(inner);
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private static PdfPCell cell(String text, Font font, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setHorizontalAlignment(alignment);
        cell.setPadding(PADDING);
        return cell;
    }

    private PdfText() {}
}
