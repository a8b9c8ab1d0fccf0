package dev.orderly.serviceapi.evolution;

import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a contract's Java says about its JSON. */
final class Components {

    static boolean isOptional(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** Whether readers map an unknown value of this enum to {@code UNKNOWN}. */
    static boolean isOpen(Class<?> type) {
        return names(type).contains("UNKNOWN");
    }

    /** The constants of this enum that an owner writes: all but {@code UNKNOWN}. */
    static List<String> written(Class<?> type) {
        return names(type).stream().filter(name -> !name.equals("UNKNOWN")).toList();
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private Components() {}
}
