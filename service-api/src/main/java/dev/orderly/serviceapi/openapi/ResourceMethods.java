package dev.orderly.serviceapi.openapi;

import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** The Java methods behind the operations of an API description. */
final class ResourceMethods {

    private static final DotName PATH = DotName.createSimple(Path.class);
    private static final List<HttpMethod> METHODS =
            List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    private final Map<String, MethodInfo> methods = new HashMap<>();

    ResourceMethods(IndexView index) {
        for (AnnotationInstance path : index.getAnnotations(PATH)) {
            if (path.target().kind() == AnnotationTarget.Kind.CLASS) {
                ClassInfo resource = path.target().asClass();
                resource.methods()
                        .forEach(method -> httpMethod(method)
                                .ifPresent(verb -> methods.put(
                                        key(verb, joined(path.value().asString(), method.annotation(PATH))), method)));
            }
        }
    }

    /** Whether the operation's method or its class has the annotation. */
    boolean has(HttpMethod verb, String path, Class<?> annotation) {
        DotName name = DotName.createSimple(annotation);
        return find(verb, path)
                .filter(method ->
                        method.hasAnnotation(name) || method.declaringClass().hasDeclaredAnnotation(name))
                .isPresent();
    }

    /** Whether the operation's method returns a type with that name. */
    boolean returns(HttpMethod verb, String path, Class<?> type) {
        return find(verb, path)
                .filter(method -> method.returnType().kind() == Type.Kind.PARAMETERIZED_TYPE)
                .map(method ->
                        method.returnType().asParameterizedType().arguments().getFirst())
                .filter(answer -> answer.name().equals(DotName.createSimple(type)))
                .isPresent();
    }

    private Optional<MethodInfo> find(HttpMethod verb, String path) {
        return Optional.ofNullable(methods.get(key(verb, path)));
    }

    private static Optional<HttpMethod> httpMethod(MethodInfo method) {
        return METHODS.stream()
                .filter(verb -> method.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + verb.name())))
                .findFirst();
    }

    private static String joined(String path, @Nullable AnnotationInstance more) {
        return more == null ? path : path + more.value().asString();
    }

    private static String key(HttpMethod verb, String path) {
        return verb + " " + path;
    }
}
