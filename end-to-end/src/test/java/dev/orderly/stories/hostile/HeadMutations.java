package dev.orderly.stories.hostile;

import static dev.orderly.stories.hostile.HostileRequest.changed;
import static dev.orderly.stories.hostile.ValidRequests.any;

import dev.orderly.stories.hostile.HostileRequest.Field;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Mutations of methods, paths and queries. */
final class HeadMutations {

    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "QUERY", "X");

    /** Of which the path's parts consist. */
    private static final List<String> SEGMENTS = List.of(
            "x",
            "-1",
            "%00",
            "%20",
            "%2e%2e%2f",
            "%2e",
            "..",
            ".",
            "%ff%fe",
            "..;a=b",
            ";a=b",
            "%",
            "%4",
            "%zz",
            "%u0041",
            "%25%30%30",
            "%c0%ae",
            "+",
            "*",
            "~",
            "[",
            "|",
            "\\",
            "^",
            "{id}",
            "me",
            "%2F",
            "a%2Fb",
            "a/b",
            "//",
            "?",
            "#");

    private static final List<String> PARAMETERS = List.of(
            "page=-1",
            "page=x",
            "page=2147483647&size=100",
            "page=10000001",
            "page=99999999999999999999",
            "page=0&page=1",
            "size=0",
            "size=101",
            "size=",
            "size",
            "size=1.0",
            "size=%31",
            "size=1;page=2",
            "cursor=",
            "cursor=x",
            "cursor=e30",
            "cursor=bnVsbA",
            "cursor=W10&size=1",
            "cursor=%00",
            "cursor=eyJ2IjpbXX0=",
            "status=%00",
            "status=NOTHING",
            "status=draft",
            "status=&category=&q=",
            "q=%25%5f%00",
            "q=%ff",
            "q='%3b--",
            "q=%",
            "q=%zz",
            "category=%00",
            "topic=%00",
            "topic=x",
            "bucket=%00",
            "bucket=zzz",
            "bucket=-1",
            "bucket=0",
            "bucket=fff",
            "productId=x",
            "productId=",
            "customerId=x",
            "customerId=",
            "mail=X",
            "unknown=1",
            "=",
            "=x",
            "&&&",
            "?",
            "a[]=1");

    private static final int MANY = 1_200;

    static HostileRequest method(HostileRequest request, RandomGenerator random) {
        return request.withMethod(any(METHODS, random));
    }

    static HostileRequest segment(HostileRequest request, RandomGenerator random) {
        if (request.path().isEmpty()) {
            return query(request, random);
        }
        String name = any(List.copyOf(request.path().keySet()), random);
        return request.withParameter(
                name, random.nextBoolean() ? any(SEGMENTS, random) : encoded(HostileTexts.text(random), random));
    }

    static HostileRequest query(HostileRequest request, RandomGenerator random) {
        return request.withQuery(changed(request.query(), query -> {
            query.add(new Field(any(PARAMETERS, random), null));
            return query;
        }));
    }

    /** Another value for one of the operation's parameters, or for one that it has not. */
    static HostileRequest parameter(HostileRequest request, RandomGenerator random) {
        return request.withQuery(changed(request.query(), query -> {
            String value = encoded(HostileTexts.text(random), random);
            if (query.isEmpty()) {
                query.add(new Field(any(List.of("q", "page", "size", "cursor", "status", "category"), random), value));
            } else {
                int at = random.nextInt(query.size());
                query.set(at, new Field(query.get(at).name(), value));
            }
            return query;
        }));
    }

    static HostileRequest manyParameters(HostileRequest request, RandomGenerator random) {
        String name = any(List.of("a", "q", "productId", "status"), random);
        return request.withQuery(changed(request.query(), query -> {
            query.add(new Field((name + "=1&").repeat(random.nextInt(MANY)), null));
            return query;
        }));
    }

    /** Mostly percent-encoded; sometimes as it is, apart from what would end the line. */
    private static String encoded(String text, RandomGenerator random) {
        if (random.nextInt(6) == 0) {
            return text.replaceAll("[\r\n ]", "");
        }
        return text.chars()
                .mapToObj(one -> one < 0x80 && Character.isLetterOrDigit(one)
                        ? String.valueOf((char) one)
                        : "%%%02x".formatted(one))
                .collect(Collectors.joining());
    }

    private HeadMutations() {}
}
