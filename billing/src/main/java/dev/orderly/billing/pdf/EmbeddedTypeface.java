package dev.orderly.billing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The part of a typeface that a document uses. Each glyph has one code for each text it shows, so that text can be
 * searched and copied: the glyph alone does not determine the text when several letters share glyphs.
 */
final class EmbeddedTypeface {

    private final Map<Typeface.Glyph, Integer> codes = new LinkedHashMap<>();
    private final PDDocument document;
    private final PDType0Font font;

    EmbeddedTypeface(PDDocument document, Typeface typeface) throws IOException {
        this.document = document;
        this.font = PDType0Font.load(document, typeface.font(), true);
    }

    PDType0Font font() {
        return font;
    }

    /** Two bytes; a glyph that is drawn with an offset still has the same code. */
    byte[] code(Typeface.Glyph glyph) {
        Typeface.Glyph inPlace = new Typeface.Glyph(glyph.id(), glyph.text(), glyph.advance(), 0, 0);
        int code = codes.computeIfAbsent(inPlace, added -> codes.size() + 1);
        return new byte[] {(byte) (code >> 8), (byte) code};
    }

    /** Call it once, after everything was drawn. */
    void embed() throws IOException {
        font.addGlyphsToSubset(codes.keySet().stream().map(Typeface.Glyph::id).collect(Collectors.toSet()));
        font.subset();
        COSDictionary glyphs = font.getDescendantFont().getCOSObject();
        glyphs.setItem(COSName.CID_TO_GID_MAP, stream(glyphsOfCodes(glyphs.getCOSStream(COSName.CID_TO_GID_MAP))));
        glyphs.setItem(COSName.W, widths());
        glyphs.getCOSDictionary(COSName.FONT_DESC).removeItem(COSName.getPDFName("CIDSet"));
        font.getCOSObject().setItem(COSName.TO_UNICODE, stream(texts().getBytes(StandardCharsets.US_ASCII)));
    }

    /** The subset numbers its glyphs from 0; until now the codes refer to the numbers in the whole font. */
    private byte[] glyphsOfCodes(COSStream newNumbers) throws IOException {
        byte[] numbers;
        try (InputStream in = newNumbers.createInputStream()) {
            numbers = in.readAllBytes();
        }
        byte[] map = new byte[2 * codes.size() + 2];
        codes.forEach((glyph, code) -> System.arraycopy(numbers, 2 * glyph.id(), map, 2 * code, 2));
        return map;
    }

    private COSArray widths() {
        COSArray widths = new COSArray();
        codes.keySet().forEach(glyph -> widths.add(new COSFloat(1000 * glyph.advance())));
        COSArray fromFirst = new COSArray();
        fromFirst.add(COSInteger.ONE);
        fromFirst.add(widths);
        return fromFirst;
    }

    private String texts() {
        String mappings = codes.entrySet().stream()
                .map(entry -> mapping(entry.getValue(), copied(entry.getKey().text())))
                .collect(Collectors.joining());
        return """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                %sendcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """.formatted(mappings);
    }

    private static String mapping(int code, String text) {
        return text.isEmpty() ? "" : "1 beginbfchar <%04X> <%s> endbfchar\n".formatted(code, hex(text));
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** Non-breaking spaces and isolates serve only the layout: copied and searched text should not contain them. */
    private static String copied(String text) {
        return text.replace('\u00A0', ' ').replaceAll("[\u2066-\u2069]", "");
    }

    private COSStream stream(byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}
