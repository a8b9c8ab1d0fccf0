package dev.orderly.chaos.load.known;

/**
 * A change that a caller made, and may demand to see.
 *
 * @param version as answered in {@code Orderly-Version}: {@code order/<id>@<version>}
 */
public record Written(String user, String version) {

    public String entity() {
        return version.substring(0, version.indexOf('/'));
    }

    public String id() {
        return version.substring(version.indexOf('/') + 1, version.indexOf('@'));
    }
}
