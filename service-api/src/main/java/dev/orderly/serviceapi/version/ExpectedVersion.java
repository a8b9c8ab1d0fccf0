package dev.orderly.serviceapi.version;

import dev.orderly.serviceapi.problem.HttpProblem;
import dev.orderly.serviceapi.problem.Problems;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The conditions of a change, {@code If-Match} and {@code If-None-Match} (RFC 9110, section 13.1); a {@code
 * @BeanParam}. Our entity tags are strong and contain the version.
 */
public class ExpectedVersion {

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(
            description =
                    "The ETag that the caller last saw; if it is no longer current, the change is refused with 412",
            schema = @Schema(type = SchemaType.STRING, examples = "\"3\""))
    public List<String> ifMatch = List.of();

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Parameter(
            description = "Send * to have the change refused with 412 if the entity already exists",
            schema = @Schema(type = SchemaType.STRING))
    public List<String> ifNoneMatch = List.of();

    /** For a caller who sends neither header. */
    public static ExpectedVersion any() {
        return new ExpectedVersion();
    }

    /**
     * Call it after the entity was read (and locked) in the transaction that changes it.
     *
     * @throws HttpProblem 412, if the caller saw another version
     */
    public void require(long version) {
        if (!ifMatch.isEmpty() && !EntityTags.parse(ifMatch).matchVersion(version)
                || !ifNoneMatch.isEmpty() && EntityTags.parse(ifNoneMatch).matchVersion(version)) {
            throw mismatch(Answers.entityTag(version));
        }
    }

    /**
     * Like {@link #require(long)}, for answers that show more than the entity; the tag is computed only if there is a
     * condition.
     */
    public void require(Supplier<String> tag) {
        if (ifMatch.isEmpty() && ifNoneMatch.isEmpty()) {
            return;
        }
        String entityTag = tag.get();
        if (!ifMatch.isEmpty() && !EntityTags.parse(ifMatch).matchStrongly(entityTag)
                || !ifNoneMatch.isEmpty() && EntityTags.parse(ifNoneMatch).matchWeakly(entityTag)) {
            throw mismatch(entityTag);
        }
    }

    private static HttpProblem mismatch(String entityTag) {
        return Problems.preconditionFailed(
                "version-mismatch", "It is %s now, not as you saw it: read it again".formatted(entityTag));
    }

    /**
     * Like {@link #require(long)}, if the entity does not exist yet.
     *
     * @throws HttpProblem 412, if the caller expects any version
     */
    public void requireAbsent() {
        if (!ifMatch.isEmpty()) {
            throw Problems.preconditionFailed("version-mismatch", "There is nothing yet: leave out If-Match");
        }
    }
}
