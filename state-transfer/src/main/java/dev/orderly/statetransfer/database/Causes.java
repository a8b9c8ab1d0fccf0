package dev.orderly.statetransfer.database;

import io.smallrye.mutiny.CompositeException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fault and its causes. */
public final class Causes {

    /** The fault first; where several things failed together (a transaction, then its rollback), the causes of each. */
    public static Stream<Throwable> of(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), alsoFailed(cause)));
    }

    /** All of them in one line, for a log. */
    public static String inWords(Throwable fault) {
        return of(fault).map(Throwable::toString).distinct().collect(Collectors.joining(", caused by "));
    }

    /** Without the first, which is the composite's own cause. */
    private static Stream<Throwable> alsoFailed(Throwable fault) {
        return fault instanceof CompositeException several
                ? several.getCauses().stream().skip(1).flatMap(Causes::of)
                : Stream.empty();
    }

    private Causes() {}
}
