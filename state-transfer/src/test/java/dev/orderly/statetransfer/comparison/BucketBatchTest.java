package dev.orderly.statetransfer.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketBatchTest {

    @Test
    void bucketsThatAgreeAreNotLookedInto() {
        List<Digest.Bucket> same = List.of(bucket("000", 5, "a"));

        assertThat(BucketBatch.of(same, same)).isEmpty();
    }

    @Test
    void bucketsThatDifferOrThatOneSideLacksAreLookedInto() {
        assertThat(BucketBatch.of(
                        List.of(bucket("000", 5, "a"), bucket("001", 1, "b")),
                        List.of(bucket("000", 5, "changed"), bucket("002", 1, "c"))))
                .containsExactly(new BucketBatch(List.of("000", "001", "002"), 7));
    }

    @Test
    void aBatchHoldsAsManyRowsAsFitIntoMemoryAndAsManyNamesAsOneRequest() {
        List<Digest.Bucket> large = List.of(bucket("000", 15_000, "a"), bucket("001", 15_000, "b"));
        List<Digest.Bucket> many = IntStream.range(0, 201)
                .mapToObj(number -> bucket("%03x".formatted(number), 1, "a"))
                .toList();

        assertThat(BucketBatch.of(large, List.of()))
                .containsExactly(new BucketBatch(List.of("000"), 15_000), new BucketBatch(List.of("001"), 15_000));
        assertThat(BucketBatch.of(many, List.of()))
                .extracting(batch -> batch.buckets().size())
                .containsExactly(200, 1);
    }

    private static Digest.Bucket bucket(String name, long rows, String digest) {
        return new Digest.Bucket(name, rows, digest);
    }
}
