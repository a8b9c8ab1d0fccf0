package dev.orderly.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether every image is pinned, and all programs are of one version. */
final class Images {

    private static final String OURS = "orderly/";

    static Stream<String> complaints(Manifests manifests) {
        Map<String, List<String>> byTag = new TreeMap<>();
        for (String image : (Iterable<String>) images(manifests)::iterator) {
            if (image.contains(OURS)) {
                byTag.computeIfAbsent(tag(image), tag -> new ArrayList<>()).add(image);
            }
        }
        return Stream.of(
                        byTag.size() > 1
                                ? Stream.of("The programs have the tags %s: set one, in one place".formatted(byTag))
                                : Stream.<String>empty(),
                        images(manifests)
                                .filter(image ->
                                        tag(image).isEmpty() || tag(image).equals("latest"))
                                .map(image -> "The image %s is not pinned: name a version".formatted(image)),
                        Pods.templates(manifests)
                                .filter(template -> TheCode.PROGRAMS.contains(
                                        template.workload().name()))
                                .flatMap(template -> template.containers()
                                        .map(container ->
                                                container.path("image").asText())
                                        .filter(image -> !image.matches("(.*/)?%s%s([:@].*)?"
                                                .formatted(
                                                        OURS,
                                                        template.workload().name())))
                                        .map(image -> "%s runs %s: its image is %s"
                                                .formatted(
                                                        template.workload(),
                                                        image,
                                                        OURS
                                                                + template.workload()
                                                                        .name()))))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> images(Manifests manifests) {
        return new TreeSet<>(manifests.resources().stream()
                        .flatMap(resource -> Stream.of("image", "imageName")
                                .flatMap(field -> resource.json().findValues(field).stream()))
                        .filter(image -> image.isTextual())
                        .map(image -> image.asText())
                        .toList())
                .stream();
    }

    /** Of a digest, too: what follows the name. */
    private static String tag(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        int end = name.indexOf(name.contains("@") ? '@' : ':');
        return end < 0 ? "" : name.substring(end + 1);
    }

    private Images() {}
}
