package dev.orderly.serviceapi.problem;

import dev.orderly.serviceapi.problem.Problem.Violation;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The answers to requests that break rules: each rule, and where it is broken. */
class ViolationProblems {

    private static final Logger LOG = Logger.getLogger(ViolationProblems.class);

    @ServerExceptionMapper
    Response violated(ResteasyReactiveViolationException broken, ResourceInfo resource) {
        if (broken.getConstraintViolations().stream().anyMatch(ViolationProblems::isOurs)) {
            LOG.error("An answer breaks its own rules", broken);
            return Problems.internalError().toResponse();
        }
        return Problems.violations(broken.getConstraintViolations().stream()
                        .map(violation -> describe(violation, resource.getResourceMethod()))
                        .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                        .toList())
                .toResponse();
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        return nodes(violation).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /** The path is {@code method.parameter}, then the property. */
    private static Violation describe(ConstraintViolation<?> violation, Method method) {
        List<Path.Node> nodes = nodes(violation);
        int index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        String message = violation.getMessage();
        return RequestPart.of(method.getParameters()[index], nodes)
                .map(part -> new Violation(part.name(), part.in(), message))
                .orElseGet(() -> new Violation(property(violation, nodes), "body", message));
    }

    /** {@code items[0].quantity} of {@code create.request.items[0].quantity}. */
    private static String property(ConstraintViolation<?> violation, List<Path.Node> nodes) {
        String path = violation.getPropertyPath().toString();
        int parameter = "%s.%s."
                .formatted(nodes.get(0).getName(), nodes.get(1).getName())
                .length();
        return path.substring(Math.min(parameter, path.length()));
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }
}
