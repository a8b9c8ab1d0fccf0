package dev.orderly.stories.hostile;

import static dev.orderly.stories.hostile.HostileRequest.changed;
import static dev.orderly.stories.hostile.ValidRequests.any;

import dev.orderly.stories.hostile.HostileRequest.Field;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Mutations of headers. */
final class HeaderMutations {

    private static final List<String> TAGS = List.of(
            "",
            "*",
            "\"1\"",
            "W/\"1\"",
            "1",
            "\"",
            "\"\\\"",
            "\"1\" W/",
            "\"1\", \"2\"",
            "\"1\",*",
            "*,*",
            ",",
            ", ,\"1\",",
            "\"-1\"",
            "\"9223372036854775808\"",
            "w/\"1\"",
            "\"\u00c3\u00a9\"",
            "\"1\" \"2\"",
            "\"a b\"",
            "\"1");

    private static final List<String> DATES = List.of(
            "yesterday",
            "0",
            "Thu, 32 Foo 2026 25:61:61 GMT",
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "2026-01-01T00:00:00Z",
            "-1");

    private static final List<String> MEDIA_TYPES = List.of(
            "",
            "/",
            "*",
            "*/*",
            "blah",
            "nonsense",
            "application/json",
            "application/json;charset=utf-8",
            "application/json; charset=nonsense",
            "application/json; charset=utf-16",
            "application/json;charset=\"utf-8",
            "application/json;;",
            "application/json, ;",
            "application/json;q=2;;",
            "application/json;q=0",
            "application/*",
            "application/pdf",
            "application/vnd.orderly+json",
            "application/problem+json",
            "APPLICATION/JSON",
            "text/plain",
            "text/html",
            "text/nonsense;q=x",
            "text/plain; charset=nonsense",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/x-www-form-urlencoded",
            "image/png",
            "a/b/c",
            "application/json;a",
            "\u00ff/\u00ff",
            "application/json;q=0.0001",
            "*/*;q=0",
            "application/octet-stream",
            "application/xml");

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("If-Match", TAGS),
            Map.entry("If-None-Match", TAGS),
            Map.entry("If-Modified-Since", DATES),
            Map.entry("If-Unmodified-Since", DATES),
            Map.entry("If-Range", List.of("?", "\"1\"", "yesterday")),
            Map.entry("Range", List.of("bytes=9-1", "bytes=0-0", "bytes=-", "x=1", "bytes=0-,0-,0-")),
            Map.entry(
                    "Idempotency-Key",
                    List.of("", " ", "k", "k".repeat(255), "k".repeat(256), "k".repeat(5_000), "\u00ff", "\"k\"")),
            Map.entry(
                    "Orderly-Min-Version",
                    List.of(
                            "",
                            "order/x@y, ,@,/",
                            "order/${order}@1",
                            "order/${order}@-1",
                            "order/${order}@99999999999999999999",
                            "product/${product}@1, product/${product}@1",
                            "nothing/${order}@1",
                            "order/${order}",
                            "@",
                            "/",
                            "order/${order}@1,".repeat(200),
                            "order/${order}@+1",
                            "order/1-1-1-1-1@1")),
            Map.entry(
                    "Orderly-Max-Staleness",
                    List.of(
                            "",
                            "0",
                            "-1",
                            "-1e9",
                            "1e9",
                            "5",
                            "0.5",
                            "0.0001",
                            "NaN",
                            "Infinity",
                            "99999999999999999999",
                            "0x1",
                            "5s",
                            "5,5",
                            "1.",
                            ".1")),
            Map.entry(
                    "traceparent",
                    List.of("00-zz-zz-zz", "", "00-0-0-0", "ff-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00")),
            Map.entry("tracestate", List.of("=", "a=b,".repeat(100), "\u00ff=\u00ff")),
            Map.entry("baggage", List.of("=;=,", "a=b;c,".repeat(300), "a=%ff")),
            Map.entry("Accept", MEDIA_TYPES),
            Map.entry("Content-Type", MEDIA_TYPES),
            Map.entry(
                    "Accept-Encoding",
                    List.of("nonsense;q=x", "", "gzip;q=2", "identity;q=0", "*;q=0", "gzip, br, zstd")),
            Map.entry("Accept-Charset", List.of("nonsense", "utf-16", "*;q=0")),
            Map.entry(
                    "Accept-Language",
                    List.of(";;;", "nb", "*", "x-".repeat(100), "en;q=x", "\u00ff", "de-DE-u-co-phonebk")),
            Map.entry("Content-Encoding", List.of("nonsense", "gzip", "deflate", "identity", "gzip, gzip")),
            Map.entry("Content-Language", List.of(";;", "\u00ff")),
            Map.entry("Cookie", List.of("=;;=,", "q_session=x", "a=\u00ff", "a=b; a=c")),
            Map.entry("Origin", List.of("nonsense", "null", "http://elsewhere", "\u00ff")),
            Map.entry("Sec-Fetch-Site", List.of("cross-site", "nonsense")),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE", "x")),
            Map.entry("X-Forwarded-For", List.of("nonsense", "1.2.3.4", "::1", ",,,")),
            Map.entry("X-Forwarded-Host", List.of("elsewhere", "[", "a:b:c")),
            Map.entry("X-Forwarded-Proto", List.of("https", "x://")),
            Map.entry("X-Forwarded-Prefix", List.of("/a", "..", "\u00ff")),
            Map.entry("Forwarded", List.of("for=;by", "for=\"[::1", "host=[")),
            Map.entry(
                    "Authorization",
                    List.of(
                            "",
                            "Bearer",
                            "Bearer ",
                            "Bearer x",
                            "Bearer a.b.c",
                            "Basic Og==",
                            "Basic x",
                            "x y z",
                            "bearer \u00ff")),
            Map.entry("Connection", List.of("close, Authorization", "Content-Length", "nonsense")),
            Map.entry("Max-Forwards", List.of("0", "-1", "x")),
            Map.entry("Priority", List.of("u=9,i=?2")),
            Map.entry("Access-Control-Request-Method", List.of("x")),
            Map.entry("Date", DATES),
            Map.entry("Via", List.of("x".repeat(2_000))));

    private static final List<String> NAMES = VALUES.keySet().stream().sorted().toList();

    /** A value that was thought of for this header. */
    static HostileRequest known(HostileRequest request, RandomGenerator random) {
        String name = any(NAMES, random);
        return put(request, name, any(VALUES.getOrDefault(name, List.of()), random));
    }

    /** Any text. */
    static HostileRequest text(HostileRequest request, RandomGenerator random) {
        return put(request, any(NAMES, random), HostileTexts.text(random).replaceAll("[\\x00-\\x1f\\x7f]", ""));
    }

    static HostileRequest twice(HostileRequest request, RandomGenerator random) {
        String name = any(NAMES, random);
        List<String> values = VALUES.getOrDefault(name, List.of());
        return put(put(request, name, any(values, random)), name, any(values, random));
    }

    private static HostileRequest put(HostileRequest request, String name, String value) {
        return request.withHeaders(changed(request.headers(), headers -> {
            headers.add(new Field(name, value));
            return headers;
        }));
    }

    private HeaderMutations() {}
}
