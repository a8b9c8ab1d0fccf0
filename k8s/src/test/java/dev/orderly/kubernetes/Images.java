package dev.orderly.kubernetes;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.launcher.container.ImageArchive;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks that every image is pinned, and that all programs have the version that is built here. */
final class Images {

    private static final String OURS = "orderly/";
    private static final Set<String> WRITTEN = Set.of(ImageArchive.tag(true), ImageArchive.tag(false));

    static Stream<String> complaints(Manifests manifests) {
        return Stream.of(differentTags(manifests), unpinned(manifests), ofOtherPrograms(manifests))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> differentTags(Manifests manifests) {
        Map<String, List<String>> byTag =
                images(manifests).filter(image -> image.contains(OURS)).collect(groupingBy(Images::tag));
        return byTag.keySet().stream()
                .filter(tag -> byTag.size() > 1 || !WRITTEN.contains(tag))
                .map(tag -> "%s have the tag %s: all have one, and ./orderly images writes %s"
                        .formatted(byTag.get(tag), tag, WRITTEN));
    }

    private static Stream<String> unpinned(Manifests manifests) {
        return images(manifests)
                .filter(image -> tag(image).isEmpty() || tag(image).equals("latest"))
                .map("The image %s is not pinned: name a version"::formatted);
    }

    private static Stream<String> ofOtherPrograms(Manifests manifests) {
        return Pods.templates(manifests)
                .filter(template ->
                        TheCode.PROGRAMS.contains(template.workload().name()))
                .flatMap(template -> {
                    String own = OURS + template.workload().name();
                    return template.containers()
                            .map(container -> container.path("image").asText())
                            .filter(image -> !image.matches(".+/%s([:@].*)?".formatted(own)))
                            .map(image -> "%s runs %s: its image is %s, with the name of a registry in front"
                                    .formatted(template.workload(), image, own));
                });
    }

    private static Stream<String> images(Manifests manifests) {
        return new TreeSet<>(manifests.resources().stream()
                        .flatMap(resource -> Stream.of("image", "imageName")
                                .flatMap(field -> resource.json().findValues(field).stream()))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .toList())
                .stream();
    }

    /** Everything after the name, including a digest. */
    private static String tag(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        int end = name.indexOf(name.contains("@") ? '@' : ':');
        return end < 0 ? "" : name.substring(end + 1);
    }

    private Images() {}
}
