package dev.orderly.launcher;

import java.util.List;
import java.util.stream.Stream;

/** The programs built here: each is a Maven module. */
public final class Modules {

    public static final List<String> SERVICES = List.of("customers", "ordering", "warehouse", "shipping", "billing");
    public static final String GATEWAY = "gateway";
    public static final List<String> PROGRAMS =
            Stream.concat(SERVICES.stream(), Stream.of(GATEWAY)).toList();

    private Modules() {}
}
