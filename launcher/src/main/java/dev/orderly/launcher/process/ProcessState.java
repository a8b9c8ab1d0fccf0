package dev.orderly.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process's state, from the operating system. */
public enum ProcessState {
    RUNNING,
    PAUSED,
    DEAD;

    public static ProcessState of(long pid) {
        return switch (letter(pid)) {
            case 'T', 't' -> PAUSED;
            // a zombie has ended; its parent has not collected it yet
            case 'Z', 'X', ' ' -> DEAD;
            default -> RUNNING;
        };
    }

    private static char letter(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (Files.isDirectory(Path.of("/proc/self"))) {
            try {
                String line = Files.readString(stat);
                // the program's name is in parentheses and may contain any character
                return line.charAt(line.lastIndexOf(')') + 2);
            } catch (IOException gone) {
                return ' ';
            }
        }
        String state = Tool.output("ps", "-o", "stat=", "-p", Long.toString(pid));
        return state.isEmpty() ? ' ' : state.charAt(0);
    }
}
