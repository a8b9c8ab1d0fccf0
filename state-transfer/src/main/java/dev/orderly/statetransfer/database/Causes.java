package dev.orderly.statetransfer.database;

import io.smallrye.mutiny.CompositeException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fault and all that caused it. */
public final class Causes {

    /** The fault first; where several things failed at once (a transaction, then its rollback), each of them. */
    public static Stream<Throwable> of(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), alsoFailed(cause)));
    }

    /** For a log: all of them in a line. */
    public static String inWords(Throwable fault) {
        return of(fault).map(Throwable::toString).distinct().collect(Collectors.joining(", caused by "));
    }

    /** The first is the cause of the whole. */
    private static Stream<Throwable> alsoFailed(Throwable fault) {
        return fault instanceof CompositeException several
                ? several.getCauses().stream().skip(1).flatMap(Causes::of)
                : Stream.empty();
    }

    private Causes() {}
}
