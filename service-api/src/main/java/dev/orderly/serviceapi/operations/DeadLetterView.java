package dev.orderly.serviceapi.operations;

import dev.orderly.statetransfer.deadletter.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dead letter as an operator sees it. */
@Schema(name = "DeadLetter")
public record DeadLetterView(
        UUID id,

        @Schema(
                description = "OPEN: not resolved yet; OVERTAKEN: a newer state of the same key has been applied"
                        + " since, so nothing is missing")
        Status status,

        String topic,
        int partition,
        long offset,

        @Schema(description = "Key of the record; absent if it has none") @Nullable
        Bytes key,

        @Schema(description = "Value of the record; absent in lists and for a tombstone") @Nullable
        Bytes value,

        @Schema(description = "Size of the value in bytes; absent for a tombstone") @Nullable
        Integer size,

        Map<String, String> headers,
        String reason,
        Instant failedAt,
        @Nullable Instant overtakenAt) {

    public enum Status {
        OPEN,
        OVERTAKEN
    }

    /** Bytes: as text if they are UTF-8, otherwise in base64. */
    @Schema(name = "Bytes")
    public record Bytes(@Nullable String text, @Nullable String base64) {

        static @Nullable Bytes of(byte @Nullable [] bytes) {
            if (bytes == null) {
                return null;
            }
            try {
                return new Bytes(
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString(),
                        null);
            } catch (CharacterCodingException e) {
                return new Bytes(null, Base64.getEncoder().encodeToString(bytes));
            }
        }
    }

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.overtakenAt() == null ? Status.OPEN : Status.OVERTAKEN,
                letter.topic(),
                letter.partition(),
                letter.offset(),
                Bytes.of(letter.key()),
                Bytes.of(letter.value()),
                letter.size(),
                letter.headers(),
                letter.reason(),
                letter.failedAt(),
                letter.overtakenAt());
    }
}
