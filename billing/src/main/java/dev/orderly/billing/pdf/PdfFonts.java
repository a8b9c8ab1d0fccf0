package dev.orderly.billing.pdf;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts of a document: one typeface that knows Latin, Greek and Cyrillic, embedded as far as it is used. */
@Singleton
class PdfFonts {

    /** Comes with the PDF library. */
    private static final String TYPEFACE = "font-fallback/LiberationSans-Regular.ttf";

    private static final Color GREY = new Color(90, 90, 90);

    private final BaseFont typeface = load();

    Font title() {
        return new Font(typeface, 20, Font.BOLD);
    }

    Font strong() {
        return new Font(typeface, 9, Font.BOLD);
    }

    Font text() {
        return new Font(typeface, 9);
    }

    Font small() {
        return new Font(typeface, 7, Font.NORMAL, GREY);
    }

    private static BaseFont load() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(TYPEFACE)) {
            if (file == null) {
                throw new FileNotFoundException(TYPEFACE);
            }
            return BaseFont.createFont(
                    TYPEFACE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
