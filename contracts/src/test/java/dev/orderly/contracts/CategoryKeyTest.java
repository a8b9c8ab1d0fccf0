package dev.orderly.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Books, 'books\u00A0'",
        "' fine\u00A0 food ', Fine food",
        "bo\u200Boks, BOOKS",
        "\uFF22\uFF4F\uFF4F\uFF4B\uFF53, books",
        "Cafe\u0301, caf\u00E9",
        "Stra\u00DFe, STRASSE",
        "\u03A3\u038A\u03A3\u03A5\u03A6\u039F\u03A3, \u03C3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2"
    })
    void howACategoryIsWrittenDoesNotMatter(String one, String other) {
        assertThat(ProductState.categoryKey(one)).isEqualTo(ProductState.categoryKey(other));
    }

    @Test
    void otherLettersAreAnotherCategory() {
        assertThat(ProductState.categoryKey("far")).isNotEqualTo(ProductState.categoryKey("f\u00E5r"));
    }
}
