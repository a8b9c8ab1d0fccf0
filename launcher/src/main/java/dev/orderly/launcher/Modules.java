package dev.orderly.launcher;

import java.util.List;
import java.util.stream.Stream;

/** What is built here and runs: each program is a module of its own. */
public final class Modules {

    public static final List<String> SERVICES = List.of("customers", "ordering", "warehouse", "shipping", "billing");
    public static final String GATEWAY = "gateway";
    public static final List<String> PROGRAMS =
            Stream.concat(SERVICES.stream(), Stream.of(GATEWAY)).toList();

    private Modules() {}
}
