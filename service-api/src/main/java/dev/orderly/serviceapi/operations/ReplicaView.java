package dev.orderly.serviceapi.operations;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.freshness.FillProgress;
import dev.orderly.statetransfer.freshness.ReplicaFreshness;
import dev.orderly.statetransfer.rebuild.Rebuild;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A replica as an operator sees it. */
@Schema(name = "Replica")
public record ReplicaView(
        String topic,
        String owner,

        @Schema(description = "When the replica was completely filled for the first time; absent before") @Nullable
        Instant bootstrappedAt,

        @Schema(description = "Offsets between what was applied and the topic's end")
        long lag,

        @Schema(description = "Seconds since the replica was last at the end of its topic")
        double age,

        @Schema(
                description = "Progress of filling the replica for the first time; absent once that is done, and while"
                        + " the topic is unknown")
        @Nullable
        FillingView bootstrapping,

        @Schema(description = "The latest rebuild; absent if there was none") @Nullable
        RebuildView rebuild,

        List<PartitionView> partitions) {

    @Schema(name = "ReplicaPartition")
    public record PartitionView(int partition, long nextOffset, long endOffset, long lag, double age) {}

    static ReplicaView of(StateTopic<?> topic, ReplicaFreshness freshness, @Nullable Rebuild rebuild, Instant now) {
        return new ReplicaView(
                topic.name(),
                topic.owner(),
                freshness.bootstrappedAt(),
                freshness.lag(),
                freshness.age(now).toMillis() / 1000.0,
                bootstrapping(freshness, now),
                rebuild == null ? null : RebuildView.of(rebuild, now),
                freshness.partitions().stream()
                        .map(partition -> new PartitionView(
                                partition.partition(),
                                partition.nextOffset(),
                                partition.endOffset(),
                                partition.lag(),
                                partition.age(now).toMillis() / 1000.0))
                        .toList());
    }

    private static @Nullable FillingView bootstrapping(ReplicaFreshness freshness, Instant now) {
        FillProgress progress = freshness.fillProgress();
        return freshness.isBootstrapped() || progress == null ? null : FillingView.of(progress, now);
    }
}
