package dev.orderly.statetransfer.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The {@code If-Match} of a change (RFC 9110, section 13.1.1): injected as
 * {@code @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion}. Our entity tags are strong and hold the version.
 */
@Schema(type = SchemaType.STRING, examples = "\"3\"")
public final class ExpectedVersion {

    private final Set<String> tags;

    private ExpectedVersion(Set<String> tags) {
        this.tags = tags;
    }

    public static ExpectedVersion any() {
        return new ExpectedVersion(Set.of("*"));
    }

    /** Called by the framework for a header's value; anything that is no entity tag of ours matches nothing. */
    public static ExpectedVersion fromString(String header) {
        return new ExpectedVersion(
                Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toSet()));
    }

    /**
     * Must be called after the entity was read (and locked) in the transaction that changes it.
     *
     * @throws HttpProblem 412, if the caller saw another version
     */
    public void require(long version) {
        if (!tags.contains("*") && !tags.contains(Answers.entityTag(version))) {
            throw Problems.preconditionFailed(
                    "version-mismatch",
                    "The entity is at version %d, not the one you saw: read it again".formatted(version));
        }
    }
}
