package dev.orderly.serviceapi.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Reads text that PostgreSQL and every reader can store: a JSON string without unpaired surrogates, which UTF-8 cannot
 * encode, and without control characters other than tab and line break.
 */
public class StorableText extends StdScalarDeserializer<String> {

    private static final Pattern NOT_STORABLE = Pattern.compile("[\\p{Cs}\\p{Cc}&&[^\\t\\n\\r]]");

    protected StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        String text = json.getText();
        return NOT_STORABLE.matcher(text).find()
                ? (String) context.handleWeirdStringValue(String.class, text, "characters that cannot be stored")
                : text;
    }
}
