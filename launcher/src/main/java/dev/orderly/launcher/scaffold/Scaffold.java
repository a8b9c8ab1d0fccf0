package dev.orderly.launcher.scaffold;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.orderly.launcher.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that a new service adds to the project. */
public final class Scaffold {

    private final Checkout checkout;
    private final NewService added;
    /** The content of each new or changed file, by its path. */
    private final SortedMap<String, String> files;

    private Scaffold(Checkout checkout, NewService added, SortedMap<String, String> files) {
        this.checkout = checkout;
        this.added = added;
        this.files = files;
    }

    /** Computes everything and writes nothing. @throws Problem if it is refused, or does not fit into this checkout */
    public static Scaffold of(Path root, Request request) {
        var checkout = new Checkout(root);
        Scaffold scaffold = of(checkout, request);
        if (checkout.isDirty()) {
            throw new Problem(
                    "There are changes that are not committed (git status): commit or stash them, so that what is"
                            + " added can be seen and undone. Nothing was changed.");
        }
        return scaffold;
    }

    /** The same, whether there are changes or not. */
    static Scaffold of(Checkout checkout, Request request) {
        NewService added = request.checked(checkout);
        var templates = new Templates(added.values());
        SortedMap<String, String> files = new TreeMap<>(RealmFiles.with(added, checkout));
        files.put(TopologyFile.PATH, TopologyFile.with(added, checkout));
        create(templates, checkout, files);
        edits(templates)
                .forEach(edit -> files.put(
                        edit.file(), edit.applied(files.getOrDefault(edit.file(), checkout.read(edit.file())))));
        return new Scaffold(checkout, added, files);
    }

    private static void create(Templates templates, Checkout checkout, Map<String, String> files) {
        templates
                .yaml("files.yaml", new TypeReference<Map<String, String>>() {})
                .forEach((file, template) -> {
                    if (checkout.has(file)) {
                        throw new Problem("There is a file %s already: choose another name. Nothing was changed."
                                .formatted(file));
                    }
                    files.put(file, file.endsWith(".java") ? templates.java(template) : templates.filled(template));
                });
    }

    private static Stream<Edit> edits(Templates templates) {
        return Stream.of("code.yaml", "manifests.yaml")
                .flatMap(list -> templates.yaml(list, new TypeReference<List<Edit>>() {}).stream());
    }

    /** The files that are there and change. */
    Stream<String> changed() {
        return files.keySet().stream().filter(checkout::has);
    }

    public void write() {
        files.forEach(checkout::write);
    }

    /** What is about to be written, in words. */
    public String summary() {
        long existing = changed().count();
        return "%s publishes %s and keeps a replica of %s: %d new files, and changes in %d (git status)."
                .formatted(added.name(), added.publishes(), added.topic(), files.size() - existing, existing);
    }
}
