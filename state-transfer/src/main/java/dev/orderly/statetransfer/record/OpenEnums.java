package dev.orderly.statetransfer.record;

import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An enum of a contract is open if it has a constant {@code UNKNOWN}: what a newer owner says and this build does not
 * know is read as that. Owners never write it.
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
