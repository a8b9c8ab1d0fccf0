package dev.orderly.serviceapi.paging;

import dev.orderly.serviceapi.listing.NameCollation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The requested part of a list; a {@code @BeanParam} of every list. */
@SuppressWarnings("NullAway.Init") // the framework sets them
public class PageRequest {

    @QueryParam("page")
    @DefaultValue("0")
    @Min(0)
    // Above this, page * size would overflow an int.
    @Max(10_000_000)
    @Parameter(
            description =
                    "Page number, counted from 0; pages shift when items are added. Ignored if there is a cursor.")
    public int page;

    @QueryParam("cursor")
    @Size(max = 4_000)
    @Parameter(
            description = "Where the page begins, taken from the next or previous link of another page; does not"
                    + " shift when items are added")
    public @Nullable String cursor;

    @QueryParam("size")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "Maximum number of items on a page")
    public int size;

    @Context
    @Parameter(hidden = true)
    public UriInfo uri;

    @Context
    @Parameter(hidden = true)
    public HttpHeaders headers;

    /** How the caller's language sorts names; further pages keep the first page's collation. */
    public NameCollation collation() {
        return cursor().flatMap(Cursor::collation).orElseGet(() -> Languages.collation(headers));
    }

    Optional<Cursor> cursor() {
        return Optional.ofNullable(cursor).map(Cursor::decoded);
    }

    /** A link to the same list from there on; relative, since a gateway may serve it under another path. */
    String link(Cursor place) {
        String query = Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
        Stream<String> kept = Arrays.stream(query.split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !parameter.startsWith("page=") && !parameter.startsWith("cursor="));
        return "?" + Stream.concat(kept, Stream.of("cursor=" + place.encoded())).collect(Collectors.joining("&"));
    }
}
