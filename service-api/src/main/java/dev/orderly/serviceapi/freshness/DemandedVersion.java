package dev.orderly.serviceapi.freshness;

import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.serviceapi.version.Answers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One element of {@code Orderly-Min-Version}: {@code order/<id>@<version>}. */
record DemandedVersion(String entity, UUID id, long version) {

    private static final Pattern FORM = Pattern.compile("([a-z]+)/([0-9a-fA-F-]{36})@([0-9]{1,18})");
    private static final int MOST = 20;

    static List<DemandedVersion> parse(String header) {
        List<DemandedVersion> demanded = Arrays.stream(header.split(",", MOST + 1))
                .map(String::strip)
                .map(DemandedVersion::parseOne)
                .toList();
        if (demanded.size() > MOST) {
            throw malformed();
        }
        return demanded;
    }

    private static DemandedVersion parseOne(String element) {
        Matcher parts = FORM.matcher(element);
        if (!parts.matches()) {
            throw malformed();
        }
        try {
            return new DemandedVersion(parts.group(1), UUID.fromString(parts.group(2)), Long.parseLong(parts.group(3)));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static RuntimeException malformed() {
        return Problems.badRequest(
                "min-version-malformed",
                "%s must read order/<id>@<version>, at most %d of them, separated by commas"
                        .formatted(Answers.MIN_VERSION, MOST));
    }

    @Override
    public String toString() {
        return "%s/%s@%d".formatted(entity, id, version);
    }
}
