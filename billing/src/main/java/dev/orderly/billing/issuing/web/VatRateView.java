package dev.orderly.billing.issuing.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "VatRate")
public record VatRateView(
        UUID productId,

        @Schema(description = "VAT rate in percent", type = SchemaType.STRING, examples = "19")
        BigDecimal vatPercent) {}
