package dev.orderly.stories.hostile;

import static dev.orderly.stories.hostile.ValidRequests.any;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Texts and numbers that programs tend to get wrong. */
final class HostileTexts {

    private static final String UUID = "0190a000-0000-7000-8000-000000000000";

    /** In Unicode. */
    private static final List<String> WELL_FORMED = List.of(
            "",
            " ",
            "\t",
            "x",
            "null",
            "true",
            "undefined",
            "\0",
            "a\0b",
            "\u0001\u001f\u007f",
            "\u0085\u009f",
            "\r\nX-Injected: 1",
            "\ufeffa",
            "\ufffd",
            "\uffff",
            "\u00a0\u2003\u3000",
            "\u200b\u200d\u2060",
            "\u202egnp.exe",
            "\u2066a\u2069\u202c",
            "\u0627\u0644\u0633\u0644\u0627\u0645",
            "e\u0301\u0301\u0301",
            "Z\u0351\u036b\u0343".repeat(60),
            "\u0430dmin",
            "\u2028\u2029",
            "\u0130\u0131\u00df\ufb03\u1e9e",
            "\u0661\u0662\u0663",
            "\uff11\uff12",
            "\u00bd\u2164",
            "\ud83d\udca9",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\udb40\udc41\udb40\udc42",
            "'; drop table orders; --",
            "%",
            "%25%5f%00",
            "_",
            "\\",
            "\"",
            "${jndi:ldap://localhost/a}",
            "{{7*7}}",
            "#{1+1}",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "..;/",
            "a/b",
            "=cmd|' /C calc'!A0",
            UUID,
            UUID.toUpperCase(),
            UUID + "0",
            UUID.replace("-", ""),
            "{" + UUID + "}",
            "1-1-1-1-1",
            "2026-02-30T25:61:61Z",
            "+999999999-12-31T23:59:59.999999999Z");

    private static final List<String> BROKEN = List.of(
            "\u00ff",
            "\u00fe\u00ff\0a",
            "\u00ff\u00fea\0",
            "\u00c0\u0080",
            "\u00c0\u00af",
            "\u00e0\u0080\u00af",
            "\u00ed\u00a0\u0080",
            "\u00ed\u00b0\u0080",
            "\u00f4\u0090\u0080\u0080",
            "\u00f8\u0088\u0080\u0080\u0080",
            "\u00e2\u0082",
            "\u0080");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "+1",
            "1.0",
            "1.5",
            "0.1e1",
            "1e2",
            "1E+2",
            "1e-7",
            "1e999",
            "-1e999",
            "1e2147483648",
            "00",
            "01",
            "0x10",
            "1_000",
            "1,5",
            ".5",
            "5.",
            "1f",
            "NaN",
            "Infinity",
            "-Infinity",
            "12.505",
            "0.00000000000000000001",
            "32768",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "99999999999999999999",
            "9".repeat(400),
            "1" + "0".repeat(5_000),
            "0." + "1".repeat(2_000));

    private static final int[] LENGTHS = {30, 51, 101, 141, 201, 255, 256, 501, 1_500, 4_001, 5_001, 70_000};

    private static final List<String> FILLING = List.of("a", "\u00e9", "\ud83d\udca9", "0", "\0", "%41");

    private static final List<String> TEXTS = Stream.concat(
                    WELL_FORMED.stream().map(HostileTexts::bytes), BROKEN.stream())
            .toList();

    static String text(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> number(random);
            case 1 -> bytes(any(FILLING, random).repeat(LENGTHS[random.nextInt(LENGTHS.length)]));
            default -> any(TEXTS, random);
        };
    }

    static String number(RandomGenerator random) {
        return any(NUMBERS, random);
    }

    /** In UTF-8. */
    static String bytes(String unicode) {
        return new String(unicode.getBytes(UTF_8), ISO_8859_1);
    }

    private HostileTexts() {}
}
