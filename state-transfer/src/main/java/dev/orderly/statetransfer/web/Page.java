package dev.orderly.statetransfer.web;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** One page of a list. */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** Runs the query, which must have a stable order, for one page and for the total. */
    public static <E, T> Uni<Page<T>> of(PanacheQuery<E> query, PageRequest request, Function<E, T> view) {
        return query.page(request.page, request.size)
                .list()
                .flatMap(entities -> query.count()
                        .map(total ->
                                new Page<>(entities.stream().map(view).toList(), request.page, request.size, total)));
    }
}
