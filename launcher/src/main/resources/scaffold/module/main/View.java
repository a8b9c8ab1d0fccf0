package dev.orderly.{{service}}.{{feature}}.web;

import dev.orderly.contracts.{{Entity}}State;
import dev.orderly.{{service}}.{{feature}}.{{Entity}};
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {{A}} {{entity}} for callers. */
@Schema(name = "{{Entity}}")
record {{Entity}}View(UUID id, long version, UUID {{replica}}Id, String note) {

    static {{Entity}}View of({{Entity}} shown) {
        {{Entity}}State state = shown.state();
        return new {{Entity}}View(state.id(), state.version(), state.{{replica}}Id(), state.note());
    }

    static List<{{Entity}}View> ofAll(List<{{Entity}}> shown) {
        return shown.stream().map({{Entity}}View::of).toList();
    }
}
