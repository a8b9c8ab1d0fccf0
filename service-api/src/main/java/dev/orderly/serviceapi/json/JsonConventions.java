package dev.orderly.serviceapi.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** The JSON conventions, the same on topics and in the API. */
@Singleton
class JsonConventions implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        // A reader that parses an amount into a binary float would lose exactness.
        json.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        // Record components only: isConfirmed() is a predicate, not a field of the contract.
        json.setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
        json.setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE);
        json.setVisibility(PropertyAccessor.GETTER, Visibility.NONE);
        // Duplicate keys, trailing content and wrong types are refused instead of guessed at.
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.coercionConfigDefaults()
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        json.registerModule(new SimpleModule("orderly")
                .addDeserializer(String.class, new StorableText())
                .addDeserializer(BigDecimal.class, new ExactAmount()));
    }
}
