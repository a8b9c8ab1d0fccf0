package dev.orderly.serviceapi.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"2\",\"3\"", " \"2\" ,\t\"3\" ", ",, \"3\",", "W/\"3\", \"3\"", "*", " * "})
    void aListMatchesWhatItNames(String header) {
        assertThat(EntityTags.parse(List.of(header)).matchStrongly("\"3\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "\"3\" \"4\"", "\"3\"x", "x\"3\"", "\"3", "w/\"3\"", "\"x,*,y\"", "*,\"3\"", "\"2,3\""})
    void anythingElseMatchesNothing(String header) {
        assertThat(EntityTags.parse(List.of(header)).matchStrongly("\"3\"")).isFalse();
        assertThat(EntityTags.parse(List.of(header)).matchWeakly("\"3\"")).isFalse();
    }

    @Test
    void severalLinesAreOneList() {
        assertThat(EntityTags.parse(List.of("\"2\"", "\"3\"")).matchStrongly("\"3\""))
                .isTrue();
        assertThat(EntityTags.parse(List.of("\"3\"", "garbage")).matchStrongly("\"3\""))
                .isFalse();
    }

    @Test
    void aWeakTagIsGoodForReadingAlone() {
        EntityTags weak = EntityTags.parse(List.of("W/\"3\""));

        assertThat(weak.matchWeakly("\"3\"")).isTrue();
        assertThat(weak.matchStrongly("\"3\"")).isFalse();
    }

    @Test
    void aHeaderAsLongAsTheyComeIsRead() {
        String many = "\"2\",".repeat(20_000);

        assertThat(EntityTags.parse(List.of(many + "\"3\"")).matchStrongly("\"3\""))
                .isTrue();
        assertThat(EntityTags.parse(List.of(many + "x")).matchStrongly("\"2\"")).isFalse();
    }
}
