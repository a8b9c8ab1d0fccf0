package dev.orderly.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.container.ImageArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** An image of a program: its content on a base, with labels, for an unprivileged user. */
record Image(String program, String tag, Base base, Content content, Revision revision) {

    /** An arbitrary user; the group is root's, as OpenShift requires. */
    private static final String USER = "1001:0";

    String name() {
        return ImageArchive.name(program, tag);
    }

    /**
     * Writes an OCI archive.
     *
     * @param cache Jib's directory for layers
     * @return the digest of the image's manifest
     * @throws Problem if the base is not available, or the archive cannot be written
     */
    String writeTo(Path archive, Path cache) {
        try {
            JibContainerBuilder image = base.begin(content)
                    .setFormat(ImageFormat.OCI)
                    .setCreationTime(revision.time())
                    .setUser(USER)
                    .setWorkingDirectory(AbsoluteUnixPath.get(Content.DIRECTORY))
                    .setEntrypoint(content.entrypoint())
                    .setProgramArguments(content.arguments())
                    .setLabels(revision.labels(program, tag, base));
            content.environment().forEach(image::addEnvironmentVariable);
            content.layers().forEach(image::addFileEntriesLayer);
            JibContainer written =
                    image.containerize(Containerizer.to(TarImage.at(archive).named(name()))
                            .setToolName("orderly")
                            .setBaseImageLayersCache(cache)
                            .setApplicationLayersCache(cache));
            return written.getDigest().toString();
        } catch (InvalidImageReferenceException e) {
            throw new Problem("This is not the name of an image: %s".formatted(name()), e);
        } catch (ExecutionException | RegistryException e) {
            throw new Problem(
                    "The base %s could not be fetched (%s). Name one that can be (--base), or use this machine's C library (--base %s)."
                            .formatted(base.name(), e.getMessage(), Base.THIS_MACHINE),
                    e);
        } catch (IOException | CacheDirectoryCreationException e) {
            throw new Problem("%s could not be written: %s".formatted(archive, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted.", e);
        }
    }
}
