package dev.orderly.serviceapi.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orderly.serviceapi.listing.NameCollation;
import dev.orderly.serviceapi.listing.SortOrder;
import dev.orderly.serviceapi.listing.SortOrder.Place;
import dev.orderly.serviceapi.problem.Problems;
import io.vertx.sqlclient.Row;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A place in a list, as a link encodes it: format version, name of the order, and the row's values there. */
record Cursor(String order, boolean before, List<String> values) {

    private static final String VERSION = "1";
    // PostgreSQL stores no text that contains it.
    private static final String SEPARATOR = "\u0000";
    private static final int HEAD = 3;

    static Cursor at(SortOrder order, Row row, boolean before) {
        List<String> values = IntStream.range(0, order.keys().size())
                .mapToObj(row::getValue)
                .map(String::valueOf)
                .toList();
        return new Cursor(order.name(), before, values);
    }

    String encoded() {
        Stream<String> head = Stream.of(VERSION, order, before ? "before" : "after");
        byte[] parts = String.join(
                        SEPARATOR, Stream.concat(head, values.stream()).toList())
                .getBytes(UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts);
    }

    /** @throws RuntimeException 400, if it was never issued */
    static Cursor decoded(String text) {
        try {
            List<String> parts = List.of(new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1));
            if (parts.size() > HEAD && parts.getFirst().equals(VERSION)) {
                return new Cursor(parts.get(1), parts.get(2).equals("before"), parts.subList(HEAD, parts.size()));
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    /** The same collation on every page, even if the next request prefers another language. */
    Optional<NameCollation> collation() {
        return Arrays.stream(NameCollation.values())
                .filter(collation -> collation.sqlName().equals(order))
                .findFirst();
    }

    Place in(SortOrder sorted) {
        if (!order.equals(sorted.name()) || values.size() != sorted.keys().size()) {
            throw invalid();
        }
        List<Object> read = new ArrayList<>();
        try {
            for (int i = 0; i < values.size(); i++) {
                read.add(sorted.keys().get(i).read().apply(values.get(i)));
            }
        } catch (IllegalArgumentException | DateTimeException noValue) {
            throw invalid();
        }
        return new Place(read, before);
    }

    private static RuntimeException invalid() {
        return Problems.badRequest("cursor-invalid", "The cursor is not from this list: start without one");
    }
}
