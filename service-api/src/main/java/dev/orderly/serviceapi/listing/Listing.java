package dev.orderly.serviceapi.listing;

import dev.orderly.serviceapi.listing.SortOrder.Place;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.outbox.Published;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A paged list: which rows of which table, in which order. A page starts at a place in the order instead of after a
 * number of rows. So a new row neither repeats nor hides another one, and the index finds any page, however far down.
 * Each row consists of the order's keys, then the further columns.
 */
public final class Listing {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final String table;
    private final SortOrder order;
    private final String columns;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** @param columns further ones to read, if any */
    public Listing(String table, SortOrder order, String... columns) {
        this.table = table;
        this.order = order;
        this.columns = columns.length == 0 ? "" : ", " + String.join(", ", columns);
    }

    /** Only rows for which the condition is true; each {@code ?} stands for one of the values. */
    public Listing where(String condition, Object... values) {
        StringBuilder numbered = new StringBuilder();
        int next = 0;
        for (char c : condition.toCharArray()) {
            numbered.append(c == '?' ? placeholder(values[next++]) : String.valueOf(c));
        }
        conditions.add(numbered.toString());
        return this;
    }

    /**
     * Only rows with this value. It is a literal, so that PostgreSQL plans for it: most orders are completed, few are
     * confirmed.
     */
    public Listing whereIs(String column, Enum<?> value) {
        return where("%s = '%s'".formatted(column, value.name()));
    }

    /**
     * Only rows with one of the values. Each has its own placeholder, so that the planner sees an equality for one
     * value.
     */
    public Listing whereIn(String column, Collection<?> values) {
        return values.isEmpty()
                ? where("false")
                : where(
                        column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                        values.toArray());
    }

    /** Only rows whose {@code search_text} contains the text, both folded; every {@code search_text} has a trigram index. */
    public Listing whereFound(String text) {
        return where("search_text like search_pattern(?)", text);
    }

    /** Only rows whose {@code search_text} contains each word of the text, anywhere. */
    public Listing whereEachWordFound(String text) {
        SPACE.splitAsStream(text.strip())
                .filter(word -> !word.isEmpty())
                .distinct()
                .forEach(this::whereFound);
        return this;
    }

    private String placeholder(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }

    public SortOrder order() {
        return order;
    }

    /** The number of rows, which are counted up to a limit only. */
    public Uni<Long> count(int limit) {
        return Sql.select(
                        "select count(*) from (select from %s%s limit %d) as counted"
                                .formatted(table, filter(conditions), limit),
                        parameters.toArray())
                .map(rows -> rows.getFirst().getLong(0));
    }

    /** Rows in their order, after the place or before it; from the first row if there is no place. */
    public Uni<List<Row>> rows(@Nullable Place place, int limit, long skip) {
        Statement statement = statement(place, limit, skip);
        return Sql.select(statement.sql(), statement.parameters())
                .map(rows -> place != null && place.before() ? rows.reversed() : rows);
    }

    /** PostgreSQL's plan for reading them. */
    public Uni<String> explain(@Nullable Place place, int limit, long skip) {
        Statement statement = statement(place, limit, skip);
        return Sql.select("explain " + statement.sql(), statement.parameters())
                .map(rows -> rows.stream().map(row -> row.getString(0)).collect(Collectors.joining("\n")));
    }

    private record Statement(String sql, Object[] parameters) {}

    private Statement statement(@Nullable Place place, int limit, long skip) {
        boolean backwards = place != null && place.before();
        List<Object> values = new ArrayList<>(parameters);
        List<String> filters = new ArrayList<>(conditions);
        if (place != null) {
            filters.add("(%s) %s (%s)"
                    .formatted(
                            order.columns(),
                            order.beyond(backwards),
                            place.values().stream()
                                    .map(value -> added(values, value))
                                    .collect(Collectors.joining(", "))));
        }
        String sql = "select %s%s from %s%s order by %s limit %s offset %s"
                .formatted(
                        order.columns(),
                        columns,
                        table,
                        filter(filters),
                        order.clause(backwards),
                        added(values, (long) limit),
                        added(values, skip));
        return new Statement(sql, values.toArray());
    }

    private static String added(List<Object> values, Object value) {
        values.add(value);
        return "$" + values.size();
    }

    private static String filter(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The entities whose ids are the rows' last column, in the order of the rows, without any deleted in between. */
    public static <E extends Published<?>> Uni<List<E>> entities(
            PanacheRepositoryBase<E, UUID> repository, List<Row> rows) {
        return entities(rows, ids -> repository.list("id in ?1", ids));
    }

    /** The same, if loading them takes more than their ids. */
    public static <E extends Published<?>> Uni<List<E>> entities(
            List<Row> rows, Function<List<UUID>, Uni<List<E>>> loading) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> ids = rows.stream().map(row -> row.getUUID("id")).toList();
        return loading.apply(ids).map(found -> {
            Map<UUID, E> byId = found.stream().collect(Collectors.toMap(Published::id, Function.identity()));
            return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
        });
    }
}
