package dev.orderly.statetransfer.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to every service's API description what they all do alike: security, and the problems any request may meet. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiConventions implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "The request is malformed or violates a rule; violations name the fields",
            "401", "There is no valid token for this service",
            "403", "The caller's roles do not allow this",
            "503", "Something this needs is away; see Retry-After");

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
                                .description("An access token of the realm whose audience names this service"))
                .addSchema(PROBLEM, problem()));
        amountsAreText(components);
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .forEach(OpenApiConventions::describeProblems);
    }

    /** See JsonConventions: an amount is never a float. */
    private static void amountsAreText(Components components) {
        components.getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .filter(schema -> schema.getProperties().keySet().equals(Set.of("amount", "currency")))
                .forEach(money -> money.addProperty(
                                "amount",
                                text("Exact").pattern("^-?\\d+(\\.\\d+)?$").addExample("12.50"))
                        .addProperty("currency", text("ISO 4217").addExample("EUR")));
    }

    private static void describeProblems(Operation operation) {
        EVERYWHERE.forEach((status, description) -> {
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
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
                .addProperty("type", text("Names the kind of problem"))
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
                                        .addProperty("field", text("The field that breaks a rule"))
                                        .addProperty("message", text("The rule"))));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
