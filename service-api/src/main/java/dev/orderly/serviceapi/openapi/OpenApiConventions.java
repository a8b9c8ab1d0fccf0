package dev.orderly.serviceapi.openapi;

import dev.orderly.serviceapi.idempotency.Idempotent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Adds to every service's API description what all operations share: security, and the problems any request may cause.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiConventions implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String IF_MATCH = "If-Match";
    private static final Map<String, String> COMMON_ANSWERS = Map.of(
            "400", "The request is malformed or violates a rule; violations name the fields",
            "401", "There is no valid token for this service",
            "403", "The caller's roles do not allow this",
            "406", "Accept allows none of the media types that this operation returns; nothing was changed",
            "409", "Data as recent as Orderly-Min-Version or Orderly-Max-Staleness demands has not arrived yet",
            "503", "Something that the service depends on is unavailable; try again after Retry-After seconds");
    private static final Map<String, String> WITH_BODY =
            Map.of("413", "The body is too large", "415", "The body is not JSON");

    private final ResourceMethods methods;

    public OpenApiConventions(IndexView index) {
        methods = new ResourceMethods(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.components(components
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "Access token issued by the realm; its audience must include this service"))
                .addSchema(PROBLEM, problem()));
        amountsAreText(components);
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
                    describeRepeating(verb, path, operation);
                    describeTags(verb, path, operation);
                    describeProblems(path, operation);
                }));
    }

    /** See JsonConventions: an amount is never a float. */
    private static void amountsAreText(Components components) {
        components.getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .filter(schema -> schema.getProperties().keySet().equals(Set.of("amount", "currency")))
                .forEach(money -> money.addProperty(
                                "amount",
                                text("Exact decimal number in units of the currency, as a string")
                                        .pattern("^-?\\d+(\\.\\d+)?$")
                                        .addExample("12.50"))
                        .addProperty("currency", text("ISO 4217 currency code").addExample("EUR")));
    }

    private void describeRepeating(HttpMethod verb, String path, Operation operation) {
        if (methods.has(verb, path, Idempotent.class)) {
            operation.addParameter(OASFactory.createParameter()
                    .in(In.HEADER)
                    .name(Idempotent.KEY)
                    .description("Makes it safe to repeat the request: with the same key it is carried out only once,"
                            + " and for 24 hours it gets the same answer")
                    .schema(text("Unique per caller, for example a UUID").maxLength(Idempotent.LONGEST_KEY)));
            answers(operation, Map.of("422", "idempotency-key-reused: the key was used for another request"));
        }
    }

    private void describeTags(HttpMethod verb, String path, Operation operation) {
        boolean read = verb == HttpMethod.GET && methods.returns(verb, path, RestResponse.class);
        boolean conditional = parameters(operation).anyMatch(parameter -> IF_MATCH.equals(parameter.getName()));
        if (read) {
            answers(operation, Map.of("304", "Not modified: If-None-Match contains the current ETag"));
            operation.addParameter(OASFactory.createParameter()
                    .in(In.HEADER)
                    .name("If-None-Match")
                    .description("ETags that the caller already has; if one of them is current, the answer is 304")
                    .schema(text("One or more entity tags, separated by commas")));
        }
        if (conditional) {
            answers(operation, Map.of("412", "version-mismatch: it has changed since the caller read it"));
        }
        if (read || conditional) {
            operation.getResponses().getAPIResponses().entrySet().stream()
                    .filter(response -> response.getKey().startsWith("20"))
                    .forEach(response -> response.getValue()
                            .addHeader(
                                    "ETag",
                                    OASFactory.createHeader()
                                            .schema(text("Entity tag of the returned representation"))));
        }
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream();
    }

    private static void answers(Operation operation, Map<String, String> answers) {
        answers.forEach((status, description) -> {
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
    }

    private static void describeProblems(String path, Operation operation) {
        answers(operation, COMMON_ANSWERS);
        if (operation.getRequestBody() != null) {
            answers(operation, WITH_BODY);
        }
        if (path.contains("{")) {
            answers(operation, Map.of("404", "not-found: it does not exist, or belongs to somebody else"));
        }
        operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().compareTo("400") >= 0)
                .map(Map.Entry::getValue)
                .forEach(OpenApiConventions::carriesProblem);
    }

    private static void carriesProblem(APIResponse response) {
        response.content(OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    /** RFC 9457. */
    private static Schema problem() {
        return OASFactory.createSchema()
                .description("Problem details (RFC 9457); the types are described in docs/problems.md")
                .addType(SchemaType.OBJECT)
                .addProperty(
                        "type",
                        text("URI of the kind of problem, urn:orderly:problem:<name>; absent if the kind has no name"))
                .addProperty("title", text("The status in words"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What happened, and what to do"))
                .addProperty("instance", text("The path of the request"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema()
                                        .addType(SchemaType.OBJECT)
                                        .addProperty("field", text("The parameter or property that breaks a rule"))
                                        .addProperty("in", text("Where the field is: query, path, header or body"))
                                        .addProperty("message", text("The rule that the field breaks"))));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
