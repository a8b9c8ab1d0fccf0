package dev.orderly.serviceapi.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreakageTest {

    enum Size {
        SMALL,
        LARGE
    }

    enum OpenSize {
        SMALL,
        LARGE,
        UNKNOWN
    }

    record Line(String sku, int quantity) {}

    record Parcel(String name, @Nullable String note, Size size, OpenSize open, List<Line> lines) {}

    @Test
    void nothingBreaksAReaderOfTheSame() {
        assertBreakage(Parcel.class).isEmpty();
    }

    record WithMore(
            String name,
            @Nullable String note,
            Size size,
            OpenSize open,
            List<MoreLine> lines,
            @Nullable BigDecimal weight) {}

    record MoreLine(String sku, int quantity, @Nullable String remark) {}

    @Test
    void anOptionalFieldBreaksNoReader() {
        assertBreakage(WithMore.class).isEmpty();
    }

    record WithoutNote(String name, Size size, OpenSize open, List<Line> lines) {}

    @Test
    void aRemovedFieldBreaksReadersEvenIfItWasOptional() {
        assertBreakage(WithoutNote.class).singleElement().asString().contains("`note` was removed", "the next version");
    }

    record Retyped(String name, @Nullable String note, Size size, OpenSize open, List<RetypedLine> lines) {}

    record RetypedLine(String sku, BigDecimal quantity) {}

    @Test
    void aFieldOfAnotherTypeBreaksReaders() {
        assertBreakage(Retyped.class)
                .singleElement()
                .asString()
                .contains("`lines[].quantity` was integer (int32) and is now string (decimal)", "of another name");
    }

    record NoteRequired(String name, String note, Size size, OpenSize open, List<Line> lines) {}

    @Test
    void aFieldThatBecomesRequiredBreaksReadingWhatIsOnTheTopic() {
        assertBreakage(NoteRequired.class).singleElement().asString().contains("`note` is required now", "@Nullable");
    }

    record NewRequired(String name, @Nullable String note, Size size, OpenSize open, List<Line> lines, long weight) {}

    @Test
    void aNewFieldThatIsRequiredBreaksReadingWhatIsOnTheTopic() {
        assertBreakage(NewRequired.class).singleElement().asString().contains("`weight` is required now");
    }

    record NameOptional(@Nullable String name, @Nullable String note, Size size, OpenSize open, List<Line> lines) {}

    @Test
    void aFieldThatBecomesOptionalBreaksReadersWhoCountOnIt() {
        assertBreakage(NameOptional.class).singleElement().asString().contains("`name` was required and is optional");
    }

    enum MoreSizes {
        SMALL,
        LARGE,
        HUGE
    }

    record WithMoreSizes(String name, @Nullable String note, MoreSizes size, OpenSize open, List<Line> lines) {}

    @Test
    void aNewValueOfAClosedEnumBreaksReaders() {
        assertBreakage(WithMoreSizes.class)
                .singleElement()
                .asString()
                .contains("`size` may be HUGE now", "dead letters", "UNKNOWN first");
    }

    enum FewerSizes {
        SMALL
    }

    record WithFewerSizes(String name, @Nullable String note, FewerSizes size, OpenSize open, List<Line> lines) {}

    @Test
    void aLostValueBreaksReadingWhatIsOnTheTopic() {
        assertBreakage(WithFewerSizes.class).singleElement().asString().contains("`size` cannot be LARGE any more");
    }

    enum OpenedSize {
        SMALL,
        LARGE,
        UNKNOWN
    }

    enum MoreOpenSizes {
        SMALL,
        LARGE,
        HUGE,
        UNKNOWN
    }

    record WithOpenSizes(String name, @Nullable String note, OpenedSize size, MoreOpenSizes open, List<Line> lines) {}

    @Test
    void openingAnEnumAndAddingToAnOpenOneBreaksNoReader() {
        assertBreakage(WithOpenSizes.class).isEmpty();
    }

    record Closed(String name, @Nullable String note, Size size, Size open, List<Line> lines) {}

    @Test
    void closingAnEnumBreaksReaders() {
        assertBreakage(Closed.class).singleElement().asString().contains("`open` lost its constant UNKNOWN");
    }

    private static ListAssert<String> assertBreakage(Class<?> after) {
        return assertThat(Breakage.between(Schemas.of(Parcel.class), Schemas.of(after)));
    }
}
