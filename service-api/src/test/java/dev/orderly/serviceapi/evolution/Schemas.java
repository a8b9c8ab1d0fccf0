package dev.orderly.serviceapi.evolution;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of a contract, derived from its Java: what is not {@code @Nullable} is required, and additional
 * properties are allowed. It has no references, so it reads from top to bottom and can be compared field by field.
 */
final class Schemas {

    private static final SchemaGenerator GENERATOR = generator();

    static ObjectNode of(Class<?> contract) {
        return GENERATOR.generateSchema(contract);
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.EXTRA_OPEN_API_FORMAT_VALUES);
        config.forFields().withRequiredCheck(field -> !isOptional(field));
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(Schemas::asWritten)
                // as declared
                .withPropertySorter((one, other) -> 0);
        return new SchemaGenerator(config.build());
    }

    private static boolean isOptional(FieldScope field) {
        return Components.isOptional(field.getRawMember().getAnnotatedType());
    }

    private static @Nullable CustomDefinition asWritten(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode definition = context.getGeneratorConfig().createObjectNode();
        Class<?> raw = type.getErasedType();
        if (raw == BigDecimal.class) {
            return new CustomDefinition(definition.put("type", "string").put("format", "decimal"), true);
        }
        if (raw.isEnum()) {
            definition.put("type", "string");
            // For an open enum these are today's values, not all that a reader must accept.
            var values = definition.putArray(Components.isOpen(raw) ? "examples" : "enum");
            Components.written(raw).forEach(values::add);
            return new CustomDefinition(definition, true);
        }
        return null;
    }

    private Schemas() {}
}
