package dev.orderly.serviceapi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0", "\u2800", "\u3164", "\uFEFF", "\u00AD\u2060", "\u3000 \t", "\u115F"})
    void nothingIsLeftOfWhatShowsNothing(String text) {
        assertThat(LegibleText.normalised(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\u00A0Ada\u200B', Ada",
        "A\u030Ase, \u00C5se",
        "\u2764\uFE0F, \u2764\uFE0F",
        "\uD83D\uDC68\u200D\uD83D\uDC69, \uD83D\uDC68\u200D\uD83D\uDC69",
        "\u2067\u05D0\u2069, \u2067\u05D0\u2069",
    })
    void whatShowsIsKeptComposed(String text, String kept) {
        assertThat(LegibleText.normalised(text)).isEqualTo(kept);
        assertThat(LegibleText.isLegible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0301",
                "\u20DD\u0301",
                "\u200B\uFE0F",
                "\u2066\u2069",
                "\u202Eada",
                "ada\u202A",
                "\u2067ada",
                "ada\u2069",
                "\u2069ada\u2067",
                "a\u0000b",
                "a\uD800b"
            })
    void whatMisleadsOrShowsNothingIsNotLegible(String text) {
        assertThat(LegibleText.isLegible(text)).isFalse();
    }
}
