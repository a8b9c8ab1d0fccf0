package dev.orderly.statetransfer.replica.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.statetransfer.digest.BucketDigest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionsTest {

    @Test
    void bucketsThatAgreeAreNotLookedInto() {
        List<BucketDigest> same = List.of(bucket("000", 5, "a"));

        assertThat(Portions.of(same, same)).isEmpty();
    }

    @Test
    void bucketsThatDifferOrThatOneSideLacksAreLookedInto() {
        assertThat(Portions.of(
                        List.of(bucket("000", 5, "a"), bucket("001", 1, "b")),
                        List.of(bucket("000", 5, "changed"), bucket("002", 1, "c"))))
                .containsExactly(List.of("000", "001", "002"));
    }

    @Test
    void aPortionHoldsAsManyRowsAsFitIntoMemoryAndAsManyNamesAsOneRequest() {
        List<BucketDigest> large = List.of(bucket("000", 15_000, "a"), bucket("001", 15_000, "b"));
        List<BucketDigest> many = IntStream.range(0, 201)
                .mapToObj(number -> bucket("%03x".formatted(number), 1, "a"))
                .toList();

        assertThat(Portions.of(large, List.of())).containsExactly(List.of("000"), List.of("001"));
        assertThat(Portions.of(many, List.of())).extracting(List::size).containsExactly(200, 1);
    }

    private static BucketDigest bucket(String name, long rows, String digest) {
        return new BucketDigest(name, rows, digest);
    }
}
