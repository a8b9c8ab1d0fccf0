package dev.orderly.interleavings;

import dev.orderly.statetopics.EntityState;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions of states, which Hibernate counts in a service. */
final class Versions {

    private record Shape(List<RecordComponent> components, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(List.of(components), type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        Object at(long version, Object state) {
            try {
                List<@Nullable Object> values = new ArrayList<>();
                for (RecordComponent component : components) {
                    values.add(
                            component.getName().equals("version")
                                    ? (Object) version
                                    : component.getAccessor().invoke(state));
                }
                return constructor.newInstance(values.toArray());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** The same state at that version. */
    static EntityState at(long version, EntityState state) {
        return (EntityState) SHAPES.get(state.getClass()).at(version, state);
    }

    private Versions() {}
}
