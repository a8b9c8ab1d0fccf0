package dev.orderly.launcher.stack;

import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.component.Component;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Selects components by name. */
public final class Selection {

    /** The named components and all they need, in starting order; without names, everything. */
    public static List<Component> withNeeds(Architecture architecture, @Nullable List<String> names) {
        Set<Component> wanted = new HashSet<>();
        architecture.named(names).forEach(each -> addWithNeeds(each, wanted));
        return architecture.components().stream().filter(wanted::contains).toList();
    }

    private static void addWithNeeds(Component component, Set<Component> wanted) {
        if (wanted.add(component)) {
            component.needs().forEach(need -> addWithNeeds(need, wanted));
        }
    }

    private Selection() {}
}
