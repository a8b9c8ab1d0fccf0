package dev.orderly.billing.pdf;

import static dev.orderly.billing.fixtures.Drafts.NOW;
import static dev.orderly.billing.fixtures.Drafts.draft;
import static dev.orderly.billing.fixtures.Drafts.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.billing.fixtures.PdfPages;
import dev.orderly.billing.invoice.Buyer;
import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceDraft;
import dev.orderly.billing.invoice.InvoiceNumber;
import dev.orderly.contracts.Address;
import java.io.IOException;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in any script are drawn as they are read, and can be copied. */
class ScriptsTest {

    private static final Typefaces TYPEFACES = new Typefaces(new HarfBuzz());
    private static final Typesetter TYPESETTER = new Typesetter(TYPEFACES);

    @ParameterizedTest
    @CsvSource({
        "Latin, Nguyễn Thị Ánh",
        "Greek, Γιώργος Ιωάννου",
        "Cyrillic, Їжак Иванович",
        "Chinese, 王小明",
        "Chinese (rare), 䶮",
        "Japanese, 山田コーヒーさくら",
        "Korean, 김철수",
        "Arabic, محمد الرياض",
        "Hebrew, שלום כהן",
        "Thai, สมชาย น้ำใจ",
        "Devanagari, क्षितिज शर्मा",
        "Bengali, রবীন্দ্রনাথ",
        "Gujarati, ગુજરાતી",
        "Gurmukhi, ਪੰਜਾਬੀ",
        "Tamil, தமிழ் கொடி",
        "Telugu, తెలుగు క్రియ",
        "Kannada, ಕನ್ನಡ",
        "Malayalam, മലയാളം",
        "Sinhala, සිංහල",
        "Khmer, ភាសាខ្មែរ",
        "Lao, ພາສາລາວ",
        "Myanmar, မြန်မာဘာသာ",
        "Georgian, ქართული",
        "Armenian, Հայերեն",
        "Ethiopic, አማርኛ",
        "emoji, 😀👨‍👩‍👧",
    })
    void aNameIsDrawnAndCanBeCopied(String script, String name) throws IOException {
        Line drawn = TYPESETTER.line(name, Style.TEXT);

        assertThat(drawn.runs())
                .as(script)
                .flatMap(Line.Run::glyphs)
                .isNotEmpty()
                .allMatch(glyph -> glyph.id() != 0);
        assertThat(PdfPages.textOf(InvoicePdfTest.PDF.render(madeOutTo(name)), 1)
                        .lines())
                .as(script)
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלום כהן", "محمد"})
    void lettersThatAreReadFromTheRightStandInThatOrder(String name) {
        assertThat(drawn(name)).isEqualTo(new StringBuilder(name).reverse().toString());
    }

    @Test
    void amountsAndLatinKeepTheirOrderBesideHebrew() {
        assertThat(drawn("Refunded: \u2068כהן 12\u2069. 3.80 EUR")).isEqualTo("Refunded: 12 ןהכ. 3.80 EUR");
        assertThat(drawn("רחוב 12, תל אביב")).isEqualTo("ביבא לת ,12 בוחר");
    }

    @Test
    void lettersAreShapedByTheirNeighbours() {
        // An Arabic letter has four forms: initial, medial, final and isolated.
        assertThat(glyphs("ههه ه")).doesNotHaveDuplicates().hasSize(5);
        // The vowel follows the consonant in the text but is drawn before it.
        Typeface.Glyph consonant =
                TYPESETTER.line("कि", Style.TEXT).runs().getFirst().glyphs().getFirst();
        assertThat(consonant.id()).isEqualTo(glyphs("क").getFirst());
        assertThat(consonant.right()).isPositive();
        // Consonants without a vowel between them form one glyph.
        assertThat(glyphs("क्ष")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𓀀", "𠮷", "\uDBFF\uDFFD"})
    void whatNoTypefaceHasIsABoxThatCanBeCopied(String unknown) throws IOException {
        Line drawn = TYPESETTER.line(unknown, Style.TEXT);

        assertThat(drawn.width()).isPositive();
        assertThat(glyphs(unknown)).containsExactly(0);
        assertThat(PdfPages.textOf(InvoicePdfTest.PDF.render(madeOutTo("Ann " + unknown)), 1))
                .contains("Ann " + unknown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Donaudampfschifffahrtsgesellschaft",
                "北京市朝阳区建国路八十八号",
                "แก้วกาแฟขนาดใหญ่พิเศษ",
                "two or three words",
                "محمدمحمدمحمدمحمدمحمدمحمد"
            })
    void linesAreAsWideAsTheyMayBe(String text) {
        assertThat(TYPESETTER.lines(text, Style.TEXT, 60))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.width() <= 60)
                .allMatch(line -> line.width() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "محمد", "สมชาย น้ำใจ", "ဦးမြင့်", "王"})
    void noLineTouchesItsNeighbour(String name) {
        Line line = TYPESETTER.line(name, Style.TEXT);

        assertThat(line.runs())
                .allMatch(run -> run.typeface().ascent() * Style.TEXT.size() <= line.ascent())
                .allMatch(run -> run.typeface().descent() * Style.TEXT.size() <= line.descent());
    }

    private static List<Integer> glyphs(String text) {
        return TYPESETTER.line(text, Style.TEXT).runs().stream()
                .flatMap(run -> run.glyphs().stream())
                .map(Typeface.Glyph::id)
                .toList();
    }

    /** The drawn text, from left to right. */
    private static String drawn(String text) {
        StringBuilder drawn = new StringBuilder();
        TYPESETTER
                .line(text, Style.TEXT)
                .runs()
                .forEach(run -> run.glyphs().forEach(glyph -> drawn.append(glyph.text())));
        return drawn.toString().replaceAll("[\u2068\u2069]", "");
    }

    private static Invoice madeOutTo(String name) {
        Address address = new Address(name, null, "1050", name, "DK");
        InvoiceDraft plain = draft(line("10.00", 1, "19"));
        return Invoice.issue(
                new InvoiceDraft(
                        plain.orderId(),
                        plain.customerId(),
                        Buyer.at(address, name, null),
                        plain.currency(),
                        plain.lines(),
                        NOW),
                new InvoiceNumber(42),
                NOW,
                Period.ofDays(14));
    }
}
