package dev.orderly.statetransfer.outbox;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetopics.Headers;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.OtherInstance;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OutboxTest {

    @Inject
    Parcels parcels;

    @Inject
    FencingProducers producers;

    private final UUID id = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @Test
    void aChangeIsSentAsACloudEventWithItsFullState() {
        save(new Parcel(id, customer, true));

        ConsumerRecord<byte[], byte[]> message = sent(1).getFirst();

        assertThat(new String(message.value(), StandardCharsets.UTF_8))
                .contains("\"customerId\": \"" + customer)
                .contains("\"status\": \"PENDING\"");
        assertThat(header(message, Headers.TYPE)).isEqualTo("shipping.shipment.v1");
        assertThat(header(message, Headers.ID)).isEqualTo(id + "@0");
        assertThat(header(message, Headers.SUBJECT)).isEqualTo(id.toString());
        assertThat(header(message, Headers.SOURCE)).isEqualTo("/shipping");
        assertThat(header(message, Headers.ENTITY_VERSION)).isEqualTo("0");
    }

    @Test
    void severalChangesInOneTransactionAreOneState() throws Throwable {
        OtherInstance.leading(() -> {
            inTransaction(() -> parcels.save(new Parcel(id, customer, true)).flatMap(parcel -> {
                parcel.assignCarrier("Bring");
                return parcels.save(parcel);
            }));

            assertThat(versionAndRevision()).containsExactly(new Object[] {1L, 1L});
        });
        assertThat(sent(1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"B, 600000", "\u754c, 200000"})
    void aChangeThatMakesAStateTooLargeToBeSentIsRefused(String letter, int times) {
        save(new Parcel(id, customer, true));

        assertThatThrownBy(() -> assignCarrier(letter.repeat(times))).isInstanceOf(StateTooLarge.class);

        assertThat(rows("select version from parcel where id = $1", id)).containsExactly(new Object[] {0L});
        assignCarrier("Bring");
        assertThat(sent(2)).hasSize(2);
    }

    @Test
    void theRowStaysAndIsCleanOnceItWasSent() {
        save(new Parcel(id, customer, true));
        assignCarrier("Bring");
        assignCarrier("Posten");

        await().untilAsserted(() -> assertThat(rows("select version from outbox where key = $1", id))
                .containsExactly(new Object[] {2L}));
        await().until(() ->
                rows("select 1 from outbox_dirty where key = $1", id).isEmpty());
        assertThat(header(Topics.read(ShipmentState.TOPIC, id).getLast(), Headers.ENTITY_VERSION))
                .isEqualTo("2");
    }

    @Test
    void whatIsRolledBackIsNotPublished() {
        assertThatThrownBy(() -> inTransaction(
                        () -> parcels.save(new Parcel(id, customer, true)).invoke(() -> {
                            throw new IllegalStateException("The use case failed");
                        })))
                .hasMessageContaining("The use case failed");

        assertThat(rows("select 1 from outbox where key = $1", id)).isEmpty();
    }

    @Test
    void whatIsNotPublicYetIsNotPublished() {
        save(new Parcel(id, customer, false));

        assertThat(rows("select 1 from parcel where id = $1", id)).hasSize(1);
        assertThat(rows("select 1 from outbox where key = $1", id)).isEmpty();
    }

    @Test
    void aChangeThatMissesTheDoorDoesNotCommit() {
        save(new Parcel(id, customer, true));

        assertThatThrownBy(() -> inTransaction(
                        () -> parcels.findById(id).invoke(parcel -> parcel.assignCarrier("nobody told the outbox"))))
                .hasStackTraceContaining("UnpublishedChange");

        assertThat(rows("select carrier from parcel where id = $1", id)).containsExactly(new Object[] {null});
    }

    @Test
    void aSaveThatChangesNothingPublishesNothing() throws Throwable {
        OtherInstance.leading(() -> {
            save(new Parcel(id, customer, true));
            inTransaction(() -> parcels.findById(id).flatMap(parcels::save));

            assertThat(versionAndRevision()).containsExactly(new Object[] {0L, 1L});
        });
    }

    @Test
    void whatIsDeletedLeavesATombstoneWithTheNextVersion() {
        save(new Parcel(id, customer, true));
        inTransaction(() -> parcels.findById(id).flatMap(parcels::remove));

        await().untilAsserted(() -> {
            ConsumerRecord<byte[], byte[]> last =
                    Topics.read(ShipmentState.TOPIC, id).getLast();
            assertThat(last.value()).isNull();
            assertThat(header(last, Headers.ENTITY_VERSION)).isEqualTo("1");
        });
    }

    @Test
    void aRelayThatWasFencedStartsAnewAndLosesNothing() {
        try (Producer<String, byte[]> other = producers.create()) {
            other.initTransactions();
        }
        save(new Parcel(id, customer, true));

        assertThat(sent(1)).hasSize(1);
    }

    /** Only as long as the row is not sent. */
    private List<Object[]> versionAndRevision() {
        return rows("select version, revision from outbox join outbox_dirty using (topic, key) where key = $1", id);
    }

    private void save(Parcel parcel) {
        inTransaction(() -> parcels.save(parcel));
    }

    private void assignCarrier(String carrier) {
        inTransaction(() -> parcels.findById(id).flatMap(parcel -> {
            parcel.assignCarrier(carrier);
            return parcels.save(parcel);
        }));
    }

    private List<ConsumerRecord<byte[], byte[]>> sent(int atLeast) {
        return await().until(() -> Topics.read(ShipmentState.TOPIC, id), found -> found.size() >= atLeast);
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
