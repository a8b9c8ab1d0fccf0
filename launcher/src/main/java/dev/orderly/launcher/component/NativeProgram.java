package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.build.NativeExecutable;
import dev.orderly.launcher.process.Launch;
import java.util.List;
import java.util.Map;

/** A program that was compiled to machine code. */
record NativeProgram(Home home, String module, String heap) implements Program {

    @Override
    public void requireBuilt() {
        executable();
    }

    @Override
    public Launch launch(Map<String, String> environment) {
        NativeExecutable executable = executable();
        List<String> command = List.of(executable.file().toString(), "-Xmx" + heap);
        return new Launch(command, environment, executable.directory());
    }

    private NativeExecutable executable() {
        return NativeExecutable.require(home, module);
    }
}
