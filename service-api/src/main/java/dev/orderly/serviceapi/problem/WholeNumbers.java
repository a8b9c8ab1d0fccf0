package dev.orderly.serviceapi.problem;

import dev.orderly.serviceapi.problem.Problem.Violation;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports a numeric parameter that is not a number as a broken rule; Jakarta REST alone would answer 404. */
@Provider
public class WholeNumbers implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // an int is an Integer here
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == int.class || type == Integer.class
                ? (ParamConverter<T>)
                        RequestPart.of(annotations, "").map(WholeNumber::new).orElse(null)
                : null;
    }

    private record WholeNumber(RequestPart part) implements ParamConverter<Integer> {

        @Override
        public Integer fromString(String value) {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw Problems.violations(
                        List.of(new Violation(part.name(), part.in(), "must be a whole number of at most 10 digits")));
            }
        }

        @Override
        public String toString(Integer value) {
            return value.toString();
        }
    }
}
