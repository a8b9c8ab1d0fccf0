package dev.orderly.{{service}}.{{feature}};

import java.util.UUID;

/** Everything that {{service}} refuses as a business rule. */
public abstract sealed class {{Entity}}Refused extends RuntimeException {

    private final UUID id;

    private {{Entity}}Refused(UUID id, String detail) {
        super(detail);
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public static final class Unknown extends {{Entity}}Refused {

        Unknown(UUID id) {
            super(id, "There is no {{entity}} " + id);
        }
    }
}
