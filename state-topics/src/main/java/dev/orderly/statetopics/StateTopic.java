package dev.orderly.statetopics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A compacted topic that holds the latest state of every entity of one type, keyed by the entity's id.
 *
 * <p>Its name has the form {@code <owner>.<entity>.v<n>}; only the owner writes to it.
 *
 * @param localName the name of its states in a service that replicates them: the kind of entity, for example {@code
 *     order}, or with the owner, {@code billing_erasure}, if several services publish that kind
 */
public record StateTopic<S extends EntityState>(String name, Class<S> type, String localName) {

    private static final Pattern NAME = Pattern.compile("([a-z]+)\\.([a-z]+)\\.v[0-9]+");

    /** For a kind of entity that only one service publishes. */
    public StateTopic(String name, Class<S> type) {
        this(name, type, parse(name).group(2));
    }

    public StateTopic {
        parse(name);
    }

    /** The only service that writes to this topic. */
    public String owner() {
        return parse(name).group(1);
    }

    /** The kind of entity, for example {@code order}. */
    public String entity() {
        return parse(name).group(2);
    }

    private static Matcher parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A state topic is named <owner>.<entity>.v<n>, not " + name);
        }
        return matcher;
    }
}
