package dev.orderly.{{service}}.{{feature}};

import dev.orderly.contracts.{{Entity}}State;
import dev.orderly.statetransfer.recovery.Adopting;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** A state contains everything about {{a}} {{entity}}. */
@ApplicationScoped
class Adopting{{Entities}} implements Adopting<{{Entity}}, {{Entity}}State> {

    @Override
    public {{Entity}} adopt(@Nullable {{Entity}} own, {{Entity}}State state) {
        return {{Entity}}.adopted(own, state);
    }
}
