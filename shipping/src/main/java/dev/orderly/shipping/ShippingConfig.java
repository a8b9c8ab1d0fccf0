package dev.orderly.shipping;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Shipping's settings. */
@ConfigMapping(prefix = "shipping")
public interface ShippingConfig {

    /** Time until a pending shipment is dispatched automatically; if unset, only a dispatcher dispatches. */
    Optional<Duration> autoDispatch();

    /** Time until a dispatched shipment is delivered automatically; if unset, only a dispatcher reports deliveries. */
    Optional<Duration> autoDeliver();

    /** The carrier of automatically dispatched shipments. */
    @WithDefault("Orderly Express")
    String autoCarrier();
}
