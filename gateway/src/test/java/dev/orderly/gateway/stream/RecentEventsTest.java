package dev.orderly.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final int SIZE = 10;
    private static final long START = 1_000_000;

    private final RecentEvents events = new RecentEvents(3 * SIZE, START);

    @Test
    void theyAreReadInOrderFromAPlace() {
        long place = events.end();
        add(START + 1);
        add(START + 2);

        assertThat(events.from(place, 64)).extracting(StateEvent::sentAt).containsExactly(START + 1, START + 2);
        assertThat(events.from(place, 1)).hasSize(1);
        assertThat(events.from(events.end(), 64)).isEmpty();
    }

    @Test
    void theOldestGoWhenTheyAreTooMuch() {
        long place = events.end();
        for (int i = 1; i <= 4; i++) {
            add(START + i);
        }

        assertThat(events.isGone(place)).isTrue();
        assertThat(events.isGone(place + 1)).isFalse();
        assertThat(events.reachesBackTo(START)).isFalse();
        assertThat(events.reachesBackTo(START + 1)).isTrue();
    }

    @Test
    void oneThatIsTooLargeIsKeptForThoseWhoAreQuick() {
        events.add(new StateEvent(
                StreamedTopic.ORDERS, "order", null, START, Buffer.buffer("x".repeat(99)), Buffer.buffer()));

        assertThat(events.from(0, 64)).hasSize(1);
    }

    @Test
    void whoSawOneAtATimeGoesOnALittleBefore() {
        add(START);
        add(START + 60_000);
        add(START + 58_000); // of another partition

        assertThat(events.placeOf(START + 60_000)).isEqualTo(1);
        assertThat(events.placeOf(START + 90_000)).isEqualTo(events.end());
    }

    private void add(long sentAt) {
        events.add(new StateEvent(
                StreamedTopic.ORDERS,
                "order",
                null,
                sentAt,
                Buffer.buffer("x".repeat(SIZE / 2)),
                Buffer.buffer("x".repeat(SIZE / 2))));
    }
}
