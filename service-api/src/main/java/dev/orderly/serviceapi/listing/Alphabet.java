package dev.orderly.serviceapi.listing;

/** The collations for lists sorted by name. Every database has them, and every such list has an index for each. */
public enum Alphabet {
    /** For English, and for every language without a collation of its own here. */
    ROOT("by_name"),
    NORWEGIAN("by_name_nb");

    private final String collation;

    Alphabet(String collation) {
        this.collation = collation;
    }

    public String collation() {
        return collation;
    }
}
