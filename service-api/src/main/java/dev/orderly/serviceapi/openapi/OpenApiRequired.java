package dev.orderly.serviceapi.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Marks the properties that are always present as required in every service's API description: those that are not
 * {@code @Nullable} in the record that is sent. A schema's record is found by its components, because the schemas'
 * names are chosen for readers.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiRequired implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final List<ClassInfo> records;

    public OpenApiRequired(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(known -> known.name().toString().startsWith("dev.orderly."))
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .forEach(this::require);
    }

    private void require(Schema schema) {
        Set<String> properties = schema.getProperties().keySet();
        List<ClassInfo> described =
                records.stream().filter(known -> hasExactly(known, properties)).toList();
        List<String> required = properties.stream()
                .filter(property ->
                        !described.isEmpty() && described.stream().allMatch(known -> isRequired(known, property)))
                .toList();
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
    }

    private static boolean hasExactly(ClassInfo known, Set<String> properties) {
        return known.recordComponents().stream().allMatch(component -> properties.contains(component.name()))
                && properties.stream().allMatch(property -> known.recordComponent(property) != null);
    }

    private static boolean isRequired(ClassInfo known, String property) {
        FieldInfo field = known.field(property);
        return field == null || !(field.type().hasAnnotation(NULLABLE) || hasDefault(field));
    }

    private static boolean hasDefault(FieldInfo field) {
        AnnotationInstance schema = field.annotation(SCHEMA);
        return schema != null && schema.value("defaultValue") != null;
    }
}
