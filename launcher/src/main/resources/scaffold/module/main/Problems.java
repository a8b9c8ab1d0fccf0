package dev.orderly.{{service}}.{{feature}}.web;

import dev.orderly.serviceapi.problem.HttpProblem;
import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.{{service}}.{{feature}}.{{Entity}}Refused;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps refusals to problems. */
class {{Entity}}Problems {

    @ServerExceptionMapper
    Response refused({{Entity}}Refused refused) {
        return problem(refused).toResponse();
    }

    private static HttpProblem problem({{Entity}}Refused refused) {
        return switch (refused) {
            case {{Entity}}Refused.Unknown unknown -> Problems.notFound("{{entity}}", unknown.id());
        };
    }
}
