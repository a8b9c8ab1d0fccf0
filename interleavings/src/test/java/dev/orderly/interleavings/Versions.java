package dev.orderly.interleavings;

import dev.orderly.statetopics.EntityState;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Versions of states, which Hibernate counts in a service. */
final class Versions {

    private record Shape(RecordComponent[] components, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(components, type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        Object at(long version, Object state) {
            try {
                Object[] values = new Object[components.length];
                for (int index = 0; index < components.length; index++) {
                    values[index] = components[index].getName().equals("version")
                            ? (Object) version
                            : components[index].getAccessor().invoke(state);
                }
                return constructor.newInstance(values);
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
