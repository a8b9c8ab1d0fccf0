package dev.orderly.shipping;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set. */
@ConfigMapping(prefix = "shipping")
public interface ShippingConfig {

    /** How long a shipment waits until it is dispatched by itself; unset: until a dispatcher does it. */
    Optional<Duration> autoDispatch();

    /** How long a shipment is on its way until it is delivered by itself; unset: until a dispatcher says so. */
    Optional<Duration> autoDeliver();

    /** Who carries what is dispatched by itself. */
    @WithDefault("Orderly Express")
    String autoCarrier();
}
