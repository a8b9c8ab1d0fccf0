package dev.orderly.serviceapi.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads an amount from a string of plain digits: an exponent could produce a number that fills the memory. */
class ExactAmount extends StdScalarDeserializer<BigDecimal> {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    ExactAmount() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
        }
        String amount = json.getText();
        return DIGITS.matcher(amount).matches()
                ? new BigDecimal(amount)
                : (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, amount, "not digits");
    }
}
