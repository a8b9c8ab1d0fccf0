package dev.orderly.launcher.scaffold;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that mean something else: in Java, in SQL, or in this project. */
final class ReservedNames {

    /** Other components, shared packages, and words with a meaning in the manifests or the stories. */
    private static final Set<String> HERE = words("""
            every kafka keycloak launcher mail orderly postgres program programs service serviceapi services smtp statetopics
            statetransfer stories
            """);

    /** Classes that the templates import. */
    private static final Set<String> IMPORTED = words("""
            Adoptions Answers Entity Generated Id Listing Method Null Outbox Page Path Problems Replica Replicas Response Roles
            Row Tag Tokens Topics Uni Valid Version
            """);

    /** Words that PostgreSQL does not take as the name of a table. */
    private static final Set<String> IN_SQL = words("""
            all analyse analyze and any array as asc both case cast check collate column constraint create default desc distinct
            do else end except false fetch for foreign from grant group having in initially intersect into lateral leading limit
            not null offset on only or order placing primary references returning select some symmetric table then to trailing
            true union unique user using variadic when where window with
            """);

    static boolean isKeyword(String service) {
        return SourceVersion.isKeyword(service);
    }

    static boolean isOfAnotherPart(String service) {
        return HERE.contains(service) || IN_SQL.contains(service);
    }

    /** Whether the entity's class, its repository or its table would be taken for something else. */
    static boolean isClassOrTable(String entity) {
        return IMPORTED.contains(entity)
                || IMPORTED.contains(Names.plural(entity))
                || IN_SQL.contains(entity.toLowerCase(Locale.ROOT))
                || isOfJava(entity);
    }

    private static boolean isOfJava(String name) {
        try {
            Class.forName("java.lang." + name);
            return true;
        } catch (ClassNotFoundException | LinkageError notThere) {
            return false;
        }
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    private ReservedNames() {}
}
