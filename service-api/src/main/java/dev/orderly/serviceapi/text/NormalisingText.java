package dev.orderly.serviceapi.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import dev.orderly.serviceapi.json.StorableText;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Normalises every legible text of a request while it is read, so that no other code sees it unnormalised. */
@Singleton
class NormalisingText extends NopAnnotationIntrospector implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.setAnnotationIntrospector(
                AnnotationIntrospectorPair.pair(json.getDeserializationConfig().getAnnotationIntrospector(), this));
    }

    @Override
    public @Nullable Object findDeserializer(Annotated property) {
        return property.hasAnnotation(SingleLine.class) || property.hasAnnotation(Legible.class)
                ? new Normalised()
                : null;
    }

    private static final class Normalised extends StorableText {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return LegibleText.normalised(super.deserialize(parser, context));
        }
    }
}
