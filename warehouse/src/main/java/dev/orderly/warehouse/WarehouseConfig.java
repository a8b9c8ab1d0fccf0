package dev.orderly.warehouse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/** What can be set for the warehouse. */
@ConfigMapping(prefix = "warehouse")
public interface WarehouseConfig {

    /** The currency (ISO 4217) of all prices. */
    @WithDefault("EUR")
    @Pattern(regexp = "[A-Z]{3}")
    String currency();
}
