package dev.orderly.serviceapi.paging;

import dev.orderly.serviceapi.listing.Listing;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
public record Page<T>(
        List<T> items,
        int page,
        int size,

        @Schema(description = "Number of items in the whole list, counted up to 10,000")
        long total,

        @Schema(description = "Whether the list has no more items than total: false if there are more than 10,000")
        boolean totalIsExact,

        @Schema(description = "Link to the next page, relative to the request's URL; absent if there is none") @Nullable
        String next,

        @Schema(description = "Link to the previous page, relative to the request's URL; absent if there is none")
        @Nullable
        String previous) {

    /** The longer a list is, the longer counting all of it takes. */
    private static final int COUNTED = 10_000;

    /** A whole list as one page. */
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, 0, items.size(), items.size(), true, null, null);
    }

    /** Reads a page of the list and the views of its rows. */
    public static <T> Uni<Page<T>> of(Listing list, PageRequest request, Function<List<Row>, Uni<List<T>>> views) {
        var place = request.cursor().map(cursor -> cursor.in(list.order()));
        boolean before = place.filter(found -> found.before()).isPresent();
        long skip = place.isPresent() ? 0 : (long) request.page * request.size;
        // One row more shows whether there is a next page.
        return list.rows(place.orElse(null), request.size + 1, skip).flatMap(read -> {
            boolean more = read.size() > request.size;
            List<Row> rows = !more ? read : before ? read.subList(1, read.size()) : read.subList(0, request.size);
            Optional<String> next = before || more ? link(list, request, rows, false) : Optional.empty();
            Optional<String> previous = (before ? more : place.isPresent() || skip > 0)
                    ? link(list, request, rows, true)
                    : Optional.empty();
            return views.apply(rows)
                    .flatMap(items -> list.count(COUNTED + 1)
                            .map(counted -> new Page<>(
                                    items,
                                    request.page,
                                    request.size,
                                    Math.min(counted, COUNTED),
                                    counted <= COUNTED,
                                    next.orElse(null),
                                    previous.orElse(null))));
        });
    }

    private static Optional<String> link(Listing list, PageRequest request, List<Row> rows, boolean before) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(request.link(Cursor.at(list.order(), before ? rows.getFirst() : rows.getLast(), before)));
    }
}
