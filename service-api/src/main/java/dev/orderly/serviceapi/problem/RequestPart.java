package dev.orderly.serviceapi.problem;

import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A part of a request other than its body.
 *
 * @param in {@code query}, {@code path} or {@code header}
 * @param name the parameter's own name, as callers write it
 */
record RequestPart(String in, String name) {

    /** Where a method's parameter comes from; for a bean parameter, its property: the path's third node. */
    static Optional<RequestPart> of(Parameter parameter, List<Path.Node> path) {
        if (!parameter.isAnnotationPresent(BeanParam.class)) {
            return of(parameter, parameter.getName());
        }
        String property = path.get(2).getName();
        return Arrays.stream(parameter.getType().getDeclaredFields())
                .filter(field -> field.getName().equals(property))
                .findFirst()
                .flatMap(field -> of(field, property));
    }

    static Optional<RequestPart> of(Annotation[] annotations, String ownName) {
        return Stream.of(annotations)
                .map(annotation -> of(annotation, ownName))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<RequestPart> of(AnnotatedElement element, String ownName) {
        return of(element.getAnnotations(), ownName);
    }

    private static Optional<RequestPart> of(Annotation annotation, String ownName) {
        return Optional.ofNullable(
                switch (annotation) {
                    case QueryParam query -> new RequestPart("query", query.value());
                    case RestQuery query -> new RequestPart("query", ownName);
                    case PathParam path -> new RequestPart("path", path.value());
                    case HeaderParam header -> new RequestPart("header", header.value());
                    default -> null;
                });
    }
}
