package dev.orderly.customers.erasure.web;

import dev.orderly.contracts.ErasureState;
import dev.orderly.customers.erasure.ErasureRequest;
import dev.orderly.customers.erasure.ErasureStage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The progress of a customer's erasure. */
@Schema(name = "Erasure")
public record ErasureView(
        UUID customerId,

        @Schema(
                description = "REQUESTED: waiting for ordering to say whether an order is open; REFUSED: an order is"
                        + " open, the customer stays; FORGETTING: irrevocable, the services erase the customer's"
                        + " data; FORGOTTEN: all services have, the Keycloak user is still to be deleted; COMPLETED:"
                        + " nothing is left to do")
        ErasureStage stage,

        Instant requestedAt,

        @Schema(description = "When it was refused or completed") @Nullable
        Instant endedAt,

        List<Acknowledgement> services) {

    /** One service's answer. */
    @Schema(name = "ErasureAcknowledgement")
    public record Acknowledgement(
            String service,

            @Schema(description = "The service's answer; absent until there is one")
            ErasureState.@Nullable Status status,

            @Nullable Instant acknowledgedAt,

            @Schema(description = "What the service has erased") @Nullable
            String erased,

            @Schema(description = "What the service is required by law to keep") @Nullable
            String kept) {

        private static Acknowledgement of(String service, Optional<ErasureState> answer) {
            return new Acknowledgement(
                    service,
                    answer.map(ErasureState::status).orElse(null),
                    answer.map(ErasureState::acknowledgedAt).orElse(null),
                    answer.map(ErasureState::erased).orElse(null),
                    answer.map(ErasureState::kept).orElse(null));
        }
    }

    static ErasureView of(ErasureRequest request, Map<String, Optional<ErasureState>> answers) {
        return new ErasureView(
                request.customerId(),
                request.stage(),
                request.requestedAt(),
                request.endedAt(),
                answers.entrySet().stream()
                        .map(entry -> Acknowledgement.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
