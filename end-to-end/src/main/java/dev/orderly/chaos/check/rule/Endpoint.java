package dev.orderly.chaos.check.rule;

import dev.orderly.chaos.load.Call;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What was called, independent of whom it was about.
 *
 * @param name such as {@code POST /orders/{}/place}
 * @param ids of the path, in its order
 */
public record Endpoint(String name, List<UUID> ids) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern IN_GATEWAY = Pattern.compile("^/api(/services/[a-z]+)?");

    public static Endpoint of(Call call) {
        String path = call.path().split("\\?")[0];
        return new Endpoint(
                call.method() + " "
                        + ID.matcher(IN_GATEWAY.matcher(path).replaceFirst("")).replaceAll("{}"),
                ID.matcher(path)
                        .results()
                        .map(MatchResult::group)
                        .map(UUID::fromString)
                        .toList());
    }
}
