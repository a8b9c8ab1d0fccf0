package dev.orderly.serviceapi.listing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A total order of a list's rows: the last key is unique, so no two rows share a place.
 *
 * @param name distinguishes it, so that a place in one order is not used in another
 */
public record SortOrder(String name, boolean descending, List<Key> keys) {

    /**
     * One sort key.
     *
     * @param sql the column, with its collation
     * @param read parses the value from its {@code toString}
     */
    public record Key(String sql, Function<String, Object> read) {

        public static Key text(String column, String collation) {
            return new Key(column + " collate " + collation, text -> text);
        }

        public static Key uuid(String column) {
            return new Key(column, UUID::fromString);
        }

        public static Key number(String column) {
            return new Key(column, Long::valueOf);
        }

        public static Key time(String column) {
            return new Key(column, OffsetDateTime::parse);
        }
    }

    /** A row's place in the order; a page starts after it or ends before it. */
    public record Place(List<Object> values, boolean before) {}

    /** By name as people sort; equal names by id. */
    public static SortOrder byName(NameCollation collation, String nameColumn, String idColumn) {
        return new SortOrder(
                collation.sqlName(), false, List.of(Key.text(nameColumn, collation.sqlName()), Key.uuid(idColumn)));
    }

    public static SortOrder newestFirst(Key... keys) {
        return new SortOrder("newest", true, List.of(keys));
    }

    String columns() {
        return keys.stream().map(Key::sql).collect(Collectors.joining(", "));
    }

    String clause(boolean backwards) {
        String direction = descending == backwards ? "" : " desc";
        return keys.stream().map(key -> key.sql() + direction).collect(Collectors.joining(", "));
    }

    String beyond(boolean backwards) {
        return descending == backwards ? ">" : "<";
    }
}
