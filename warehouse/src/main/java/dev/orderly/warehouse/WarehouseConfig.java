package dev.orderly.warehouse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/** The warehouse's settings. */
@ConfigMapping(prefix = "warehouse")
public interface WarehouseConfig {

    /** The currency (ISO 4217) of all prices. */
    @WithDefault("EUR")
    @Pattern(regexp = "[A-Z]{3}")
    String currency();
}
