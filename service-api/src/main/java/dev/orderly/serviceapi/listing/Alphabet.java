package dev.orderly.serviceapi.listing;

/** How a list by name is sorted: a collation that every database has, with an index for each on every such list. */
public enum Alphabet {
    /** That of English, and of whoever has no other here. */
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
