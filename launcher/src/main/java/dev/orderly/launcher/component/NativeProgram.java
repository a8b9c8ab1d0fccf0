package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.build.NativeExecutable;
import java.nio.file.Path;
import java.util.List;

/** A program that was compiled to machine code. */
record NativeProgram(Home home, String module, String heap) implements Program {

    @Override
    public void requireBuilt() {
        executable();
    }

    @Override
    public List<String> command() {
        return List.of(executable().file().toString(), "-Xmx" + heap);
    }

    @Override
    public Path directory() {
        return executable().directory();
    }

    private NativeExecutable executable() {
        return NativeExecutable.of(home, module)
                .orElseThrow(() -> new Problem(
                        "%1$s is not compiled natively as its sources are now: ./orderly build --native compiles all that have changed, ./orderly build --native %1$s just that; each takes ten minutes or more."
                                .formatted(module)));
    }
}
