package dev.orderly.chaos.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final int PATIENCE_MILLIS = 60_000;

    private EchoServer server;
    private Link link;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        server = new EchoServer();
        link = Link.open("client", "server", server.port());
        client = connection();
        assertThat(echo('a')).isEqualTo('a');
    }

    private Socket connection() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), link.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private int echo(int value) throws IOException {
        client.getOutputStream().write(value);
        return client.getInputStream().read();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        link.close();
        server.close();
    }

    @Test
    void bytesPassBothWaysAndAreCounted() throws IOException {
        assertThat(echo('b')).isEqualTo('b');

        await().untilAsserted(() -> assertThat(link.traffic()).isEqualTo(new Traffic(2, 2, 0, 0, 0)));
    }

    @Test
    void aCutEndsConnectionsAndRefusesNewOnesUntilItIsMended() throws IOException {
        link.disturb(Disturbance.CUT);

        assertThat(client.getInputStream().read()).isEqualTo(-1);
        client = connection();
        assertThat(client.getInputStream().read()).isEqualTo(-1);
        assertThat(link.traffic().ended()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(link.traffic().refused()).isEqualTo(1));

        link.disturb(Disturbance.NONE);
        client = connection();
        assertThat(echo('b')).isEqualTo('b');
    }

    @Test
    void whatAHalfOpenConnectionHoldsBackArrivesOnceItIsMended() throws IOException {
        link.disturb(Disturbance.HALF_OPEN);
        client.getOutputStream().write('b');

        await().untilAsserted(() -> assertThat(link.traffic().heldBack()).isEqualTo(1));
        assertThat(server.received()).isEqualTo(1);

        link.disturb(Disturbance.NONE);
        assertThat(client.getInputStream().read()).isEqualTo('b');
    }

    @Test
    void requestsArriveWhileAnswersDoNot() throws IOException {
        link.disturb(Disturbance.NO_ANSWERS);
        client.getOutputStream().write('b');

        await().untilAsserted(() -> assertThat(server.received()).isEqualTo(2));
        await().untilAsserted(() -> assertThat(link.traffic().heldBack()).isEqualTo(1));
        assertThat(link.traffic().toClient()).isEqualTo(1);

        link.disturb(Disturbance.NONE);
        assertThat(client.getInputStream().read()).isEqualTo('b');
    }

    @Test
    void requestsWaitAsLongAsTheyAreDelayed() throws IOException {
        Duration delay = Duration.ofMillis(40);
        link.disturb(Disturbance.delaying(delay));
        long begin = System.nanoTime();

        assertThat(echo('b')).isEqualTo('b');

        // there and back
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(delay.multipliedBy(2));
    }

    @Test
    void aThrottledLinkTakesTimeForEachByte() throws IOException {
        link.disturb(Disturbance.throttlingTo(100));
        long begin = System.nanoTime();

        client.getOutputStream().write(new byte[10]);
        assertThat(client.getInputStream().readNBytes(10)).hasSize(10);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aResetIsSeenAsOneAndNewConnectionsAreOpened() throws IOException {
        link.reset();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        client = connection();
        assertThat(echo('b')).isEqualTo('b');
    }

    @Test
    void connectionsToAProgramThatIsAwayAreRefused() throws IOException {
        int nobodys;
        try (var gone = new ServerSocket(0)) {
            nobodys = gone.getLocalPort();
        }
        try (Link astray = Link.open("client", "server", nobodys);
                Socket lost = new Socket(InetAddress.getLoopbackAddress(), astray.port())) {
            lost.setSoTimeout(PATIENCE_MILLIS);

            assertThat(lost.getInputStream().read()).isEqualTo(-1);
            assertThat(astray.traffic().refused()).isEqualTo(1);
        }
    }

    @Test
    void bothSidesLearnThatTheOtherHasEnded() throws IOException {
        client.shutdownOutput();

        assertThat(client.getInputStream().read()).isEqualTo(-1);
        await().untilAsserted(() -> assertThat(link.traffic().ended()).isEqualTo(1));
    }
}
