package dev.orderly.serviceapi.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code If-Match} or {@code If-None-Match} (RFC 9110, section 13.1): {@code *}, or a list of entity tags.
 * Any other value contains no tag, so it never matches.
 */
record EntityTags(boolean any, List<String> tags) {

    private static final String WEAK = "W/";
    /** An element of the list, which may be empty (section 5.6.1); a comma within quotes (8.8.3) is not a separator. */
    private static final Pattern ELEMENT =
            Pattern.compile("\\G[ \\t]*((?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")?[ \\t]*(,|$)");

    /** All lines of the header together form one list (section 5.3). */
    static EntityTags parse(List<String> lines) {
        String list = String.join(",", lines);
        if (list.strip().equals("*")) {
            return new EntityTags(true, List.of());
        }
        List<String> tags = new ArrayList<>();
        Matcher element = ELEMENT.matcher(list);
        int end = 0;
        while (end < list.length() && element.find()) {
            Optional.ofNullable(element.group(1)).ifPresent(tags::add);
            end = element.end();
        }
        if (end < list.length()) {
            return new EntityTags(false, List.of());
        }
        return new EntityTags(false, List.copyOf(tags));
    }

    /** Weak tags match nothing (section 8.8.3.2), because this comparison decides about a change. */
    boolean matchStrongly(String tag) {
        return any || tags.contains(tag);
    }

    /** Whether one of them is of this version, with or without a suffix: {@code "3"}, or {@code "3-..."}. */
    boolean matchVersion(long version) {
        return any
                || tags.stream()
                        .anyMatch(tag ->
                                tag.equals("\"%d\"".formatted(version)) || tag.startsWith("\"%d-".formatted(version)));
    }

    boolean matchWeakly(String tag) {
        return any || tags.stream().map(EntityTags::opaque).anyMatch(opaque(tag)::equals);
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
