package dev.orderly.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The machine's TCP ports. */
public final class Ports {

    private static final String LISTENING = "0A";

    /** Whether the port is free. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // lingering connections of an earlier run do not count
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The process that listens, as far as the operating system shows it. */
    public static Optional<ProcessHandle> owner(int port) {
        List<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::isReadable)
                .flatMap(table -> lines(table).stream())
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 9
                        && columns[3].equals(LISTENING)
                        && columns[1].endsWith(":%04X".formatted(port)))
                .map(columns -> "socket:[" + columns[9] + "]")
                .toList();
        if (!sockets.isEmpty()) {
            return ProcessHandle.allProcesses()
                    .filter(process -> holds(process, sockets::contains))
                    .findFirst();
        }
        String pid = Tool.output("lsof", "-t", "-sTCP:LISTEN", "-iTCP:" + port);
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pid.lines().findFirst().orElseThrow()));
    }

    private static boolean holds(ProcessHandle process, Predicate<String> socket) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.map(Ports::target).anyMatch(socket);
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Ports() {}
}
