package dev.orderly.serviceapi.listing;

/** The collations for lists sorted by name. Every database has them, and every such list has an index for each. */
public enum NameCollation {
    /** For English, and for every language without a collation of its own here. */
    ROOT("by_name"),
    NORWEGIAN("by_name_nb");

    private final String sqlName;

    NameCollation(String sqlName) {
        this.sqlName = sqlName;
    }

    public String sqlName() {
        return sqlName;
    }
}
