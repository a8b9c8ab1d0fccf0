package dev.orderly.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.util.List;
import java.util.Map;

/** What the image of a program holds on top of its base. The working directory is {@link #DIRECTORY}. */
interface Content {

    /** Where the program lies in the image. */
    String DIRECTORY = "/app";

    /** As much heap as the program has on a developer's machine. */
    String HEAP = "-Xmx160m";

    /** The one that changes least first. */
    List<FileEntriesLayer> layers();

    /** The command that starts the program. */
    List<String> entrypoint();

    /** What comes after the command; whoever runs the image may say something else. */
    List<String> arguments();

    /** Variables that whoever runs the image may say otherwise. */
    Map<String, String> environment();
}
