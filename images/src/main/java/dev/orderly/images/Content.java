package dev.orderly.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.util.List;
import java.util.Map;

/** A program's files and settings on top of the base. The working directory is {@link #DIRECTORY}. */
interface Content {

    /** The program's directory in the image. */
    String DIRECTORY = "/app";

    /** The same heap size as on a developer's machine. */
    String HEAP = "-Xmx160m";

    /** The layer that changes least comes first. */
    List<FileEntriesLayer> layers();

    /** The command that starts the program. */
    List<String> entrypoint();

    /** The command's default arguments. */
    List<String> arguments();

    /** Default environment variables. */
    Map<String, String> environment();
}
