package dev.orderly.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Violation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final UUID COMPLETED = UUID.fromString("00000001-86a0-7000-8000-000000000001");

    private final Evidence evidence = new Sample(MissingNode.getInstance()).evidence();

    @Test
    void goesAcrossTheServicesInTheOrderOfTime() {
        List<String> story = Story.of(new Violation("a rule", COMPLETED, "something"), evidence);

        assertThat(story).extracting(line -> line.split(" ")[0]).isSorted();
        assertThat(story)
                .anySatisfy(line -> assertThat(line).contains("POST /shipments/{}/dispatch", "200"))
                .anySatisfy(line -> assertThat(line).contains("warehouse: ledger 3", "DISPATCH"))
                .anySatisfy(line -> assertThat(line).contains("ordering.order.v1", "version 3 COMPLETED"))
                .anySatisfy(line -> assertThat(line).contains("billing: invoice 1 issued"));
    }

    @Test
    void tellsNothingPersonal() {
        assertThat(Story.of(
                        new Violation("a rule", UUID.fromString("00000001-86a0-7000-8000-0000000000c1"), ""), evidence))
                .isNotEmpty()
                .noneMatch(line -> line.contains("Ada"));
    }

    @Test
    void thereIsNoneWithoutAnEntity() {
        assertThat(Story.of(new Violation("a rule", null, "something"), evidence))
                .isEmpty();
    }
}
