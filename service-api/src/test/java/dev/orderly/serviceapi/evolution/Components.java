package dev.orderly.serviceapi.evolution;

import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the contracts' Java says about their JSON. */
final class Components {

    static boolean isOptional(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** Whether readers take a value of this enum that they do not know for {@code UNKNOWN}. */
    static boolean isOpen(Class<?> type) {
        return names(type).contains("UNKNOWN");
    }

    /** What an owner writes for a constant of this enum: never {@code UNKNOWN}. */
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
