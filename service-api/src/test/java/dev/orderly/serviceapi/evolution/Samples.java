package dev.orderly.serviceapi.evolution;

import static java.util.stream.Collectors.toList;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sample states of a contract, generated from its components: one without optional values, and as many complete ones as
 * are needed to show every value of every enum. Deterministic: the same contract yields the same samples.
 */
final class Samples {

    static List<Object> of(Class<?> contract) {
        return Stream.concat(
                        Stream.of(record(contract, 0, false)),
                        IntStream.range(0, mostValues(contract)).mapToObj(turn -> record(contract, turn, true)))
                .collect(toList());
    }

    /** The number of values of the largest enum in the contract; at least one. */
    private static int mostValues(Class<?> type) {
        if (type.isEnum()) {
            return Components.written(type).size();
        }
        return Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .map(component -> Samples.itemOrSelf(component.getAnnotatedType()))
                .mapToInt(used -> mostValues(raw(used)))
                .max()
                .orElse(1);
    }

    private static Object record(Class<?> type, int turn, boolean everything) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component, turn, everything))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be made up", e);
        }
    }

    private static @Nullable Object value(RecordComponent component, int turn, boolean everything) {
        AnnotatedType type = component.getAnnotatedType();
        if (!everything && Components.isOptional(type)) {
            return null;
        }
        if (component.getType() == List.class) {
            return everything ? List.of(single(component.getName(), raw(itemOrSelf(type)), turn, true)) : List.of();
        }
        return single(component.getName(), component.getType(), turn, everything);
    }

    private static Object single(String name, Class<?> type, int turn, boolean everything) {
        if (type.isEnum()) {
            List<String> values = Components.written(type);
            String value = values.get(turn % values.size());
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(value))
                    .findFirst()
                    .orElseThrow();
        }
        if (type.isRecord()) {
            return record(type, turn, everything);
        }
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> everything;
            case "int", "java.lang.Integer" -> 2;
            case "long", "java.lang.Long" -> 7L;
            case "java.lang.String" -> name;
            case "java.math.BigDecimal" -> new BigDecimal("12.50");
            case "java.time.Instant" -> Instant.parse("2026-01-31T12:30:00.123456Z");
            case "java.util.UUID" -> UUID.fromString("0198c5a0-0000-7000-8000-000000000001");
            default -> throw new IllegalArgumentException("How is a sample of a " + type + " made? Say so here.");
        };
    }

    private static AnnotatedType itemOrSelf(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType list ? list.getAnnotatedActualTypeArguments()[0] : type;
    }

    private static Class<?> raw(AnnotatedType type) {
        return (Class<?>) type.getType();
    }

    private Samples() {}
}
