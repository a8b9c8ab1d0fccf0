package dev.orderly.serviceapi.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Text is a JSON string, and one that PostgreSQL and every reader can hold: no half of a surrogate pair, which UTF-8 cannot
 * write, and no control character but tab and line break.
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
