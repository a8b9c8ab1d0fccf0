package dev.orderly.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aPortIsTakenWhileSomebodyListensAndSaysWho() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
            assertThat(Ports.isFree(port)).isFalse();
            assertThat(Ports.owner(port)).contains(ProcessHandle.current());
        }
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(Ports.owner(port)).isEmpty();
    }
}
