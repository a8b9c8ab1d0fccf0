package dev.orderly.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import dev.orderly.launcher.build.NativeExecutable;
import java.util.List;
import java.util.Map;

/** A natively compiled program: the executable and the libraries that it loads. */
record NativeContent(NativeExecutable executable) implements Content {

    @Override
    public List<FileEntriesLayer> layers() {
        return List.of(Layers.of("program", executable.directory(), DIRECTORY));
    }

    @Override
    public List<String> entrypoint() {
        return List.of(DIRECTORY + "/" + executable.module());
    }

    @Override
    public List<String> arguments() {
        return List.of(HEAP);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }
}
