package dev.orderly.statetransfer.record;

import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads unknown constants as {@code UNKNOWN} if the contract's enum has that constant: a newer owner may send values
 * that this build does not know. Owners never write it.
 */
class OpenEnums extends NopAnnotationIntrospector {

    private static final String UNKNOWN = "UNKNOWN";

    @Override
    public @Nullable Enum<?> findDefaultEnumValue(AnnotatedClass type, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(UNKNOWN))
                .findFirst()
                .orElse(null);
    }
}
