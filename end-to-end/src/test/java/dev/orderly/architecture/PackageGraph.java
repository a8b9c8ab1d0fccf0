package dev.orderly.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The dependencies between a module's packages, without circles. */
record PackageGraph(SortedMap<String, SortedSet<String>> uses) {

    /** @param root of the module's packages, left out of their names */
    static PackageGraph of(JavaClasses classes, String root) {
        SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
        for (JavaClass from : classes) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass();
                if (to.getPackageName().startsWith(root + ".")
                        && !to.getPackage().equals(from.getPackage())) {
                    uses.computeIfAbsent(name(from, root), first -> new TreeSet<>())
                            .add(name(to, root));
                }
            }
        }
        return new PackageGraph(uses);
    }

    private static String name(JavaClass type, String root) {
        return type.getPackageName().substring(root.length() + 1);
    }

    /** For Mermaid, from top to bottom, without transitive arrows. */
    String asMermaid() {
        return uses.entrySet().stream()
                .flatMap(use -> use.getValue().stream()
                        .filter(used -> !followsFromOthers(use.getKey(), used))
                        .map(used -> "    %s --> %s\n".formatted(use.getKey(), used)))
                .collect(Collectors.joining("", "graph TD\n", ""));
    }

    private boolean followsFromOthers(String user, String used) {
        return direct(user).stream()
                .filter(other -> !other.equals(used))
                .anyMatch(other -> reachedFrom(other).contains(used));
    }

    private Set<String> reachedFrom(String user) {
        Set<String> reached = new HashSet<>(direct(user));
        direct(user).forEach(used -> reached.addAll(reachedFrom(used)));
        return reached;
    }

    private SortedSet<String> direct(String user) {
        return uses.getOrDefault(user, new TreeSet<>());
    }
}
