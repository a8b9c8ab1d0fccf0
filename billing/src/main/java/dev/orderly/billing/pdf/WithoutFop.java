package dev.orderly.billing.pdf;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FopGlyphProcessor;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Map;

/**
 * Of the native executable only: there OpenPDF's bridge to Apache FOP, which is not on the class path, must not even be
 * linked. A JVM finds out by itself that FOP is absent.
 */
@TargetClass(FopGlyphProcessor.class)
final class WithoutFop {

    @Substitute
    public static boolean isFopSupported() {
        return false;
    }

    @Substitute
    public static byte[] convertToBytesWithGlyphs(
            BaseFont font, String text, String fileName, Map<Integer, int[]> longTag, String language) {
        throw new UnsupportedOperationException("Apache FOP is not part of this executable");
    }

    private WithoutFop() {}
}
