package dev.orderly.serviceapi.erasure;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Adoptions;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.States;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ForgettingCustomersTest {

    private static final StateTopic<ErasureState> ACKNOWLEDGEMENTS = ErasureState.SHIPPING;

    @Inject
    Parcels parcels;

    @Inject
    ObjectMapper json;

    private final CustomerState customer =
            States.customer(UUID.randomUUID(), 0, UUID.randomUUID().toString());
    private final OrderState order = States.order(UUID.randomUUID(), 0, customer.id(), OrderState.Status.COMPLETED);

    @Test
    void whatAServiceHoldsIsForgottenAndAcknowledgedOnce() {
        Parcel parcel = new Parcel(UUID.randomUUID(), customer.id(), true);
        parcel.assignCarrier("Bring");
        inTransaction(() -> parcels.save(parcel));

        Topics.publish(CustomerState.TOPIC, customer);
        Topics.publish(CustomerState.TOPIC, States.erased(customer));

        await().untilAsserted(() -> assertThat(acknowledgements()).isNotEmpty());
        assertThat(rows("select carrier from parcel where id = $1", parcel.id()))
                .singleElement()
                .satisfies(row -> assertThat(row[0]).isNull());
        Topics.publishTombstone(CustomerState.TOPIC, customer.id(), customer.version() + 3);
        await().until(() -> rows("select 1 from replica_customer where key = $1 and deleted", customer.id())
                        .size()
                == 1);
        assertThat(acknowledgements())
                .singleElement()
                .returns(ErasureState.Status.ERASED, ErasureState::status)
                .returns("who carries the parcels", ErasureState::erased);
    }

    @Test
    void nothingIsAcknowledgedWhileAReplicaStillTellsOfThePerson() {
        arrived(OrderState.TOPIC.name(), order.id(), () -> Topics.publish(OrderState.TOPIC, order));
        UUID letter = deadLetter(order.id().toString(), "unreadable");
        Topics.publish(CustomerState.TOPIC, customer);
        Topics.publish(CustomerState.TOPIC, States.erased(customer));

        // Proof that the job has run:
        await().until(() -> !exists("dead_letter", letter));
        assertThat(acknowledgements()).isEmpty();

        Topics.publish(OrderState.TOPIC, States.anonymous(order));
        await().untilAsserted(() -> assertThat(acknowledgements()).hasSize(1));
    }

    @Test
    void deadLettersAndKeptAnswersOfTheCustomerAreForgottenAndNoOthers() {
        UUID someone = UUID.randomUUID();
        UUID byKey = deadLetter(customer.id().toString(), "\u0000 not even JSON");
        UUID byValue = deadLetter("no key", "{\"customerId\":\"%s\"".formatted(customer.id()));
        UUID others = deadLetter(someone.toString(), "{\"customerId\":\"%s\"}".formatted(someone));
        String byPath = answer("/customers/" + customer.id() + "/block", "{}");
        String byBody = answer("/orders", "{\"customerId\":\"%s\"}".formatted(customer.id()));
        String othersAnswer = answer("/orders", "{\"customerId\":\"%s\"}".formatted(someone));

        Topics.publish(CustomerState.TOPIC, States.erased(customer));

        await().untilAsserted(() -> assertThat(acknowledgements()).hasSize(1));
        assertThat(List.of(byKey, byValue)).noneMatch(letter -> exists("dead_letter", letter));
        assertThat(exists("dead_letter", others)).isTrue();
        assertThat(rows("select key from idempotency where key = any($1)", (Object)
                        new String[] {byPath, byBody, othersAnswer}))
                .singleElement()
                .satisfies(row -> assertThat(row[0]).isEqualTo(othersAnswer));
    }

    @Test
    void aRestoredDatabaseForgetsAgainOnceItsReplicaKnowsOfTheErasure() {
        arrived(CustomerState.TOPIC.name(), customer.id(), () -> Topics.publish(CustomerState.TOPIC, customer));
        String ofTheBackup = answer("/customers/" + customer.id() + "/block", "{}");
        Adoptions.adopt(
                ACKNOWLEDGEMENTS,
                new ErasureState(customer.id(), 1, ErasureState.Status.ERASED, null, Instant.EPOCH, "all", null));

        CustomerState another =
                States.customer(UUID.randomUUID(), 0, UUID.randomUUID().toString());
        Topics.publish(CustomerState.TOPIC, States.erased(another));
        // Proof that the job has run:
        await().until(() -> !Topics.read(ACKNOWLEDGEMENTS, another.id()).isEmpty());
        assertThat(isKept(ofTheBackup)).isTrue();

        Topics.publishTombstone(CustomerState.TOPIC, customer.id(), customer.version() + 3);
        await().until(() -> !isKept(ofTheBackup));
        await().until(() -> rows("select 1 from erasure where forget_again").isEmpty());
        assertThat(rows("select version from erasure where customer_id = $1", customer.id()))
                .containsExactly(new Object[] {1L});
    }

    private static boolean isKept(String answer) {
        return !rows("select 1 from idempotency where key = $1", answer).isEmpty();
    }

    private List<ErasureState> acknowledgements() {
        return Topics.read(ACKNOWLEDGEMENTS, customer.id()).stream()
                .map(message -> read(message.value()))
                .toList();
    }

    private ErasureState read(byte[] state) {
        try {
            return json.readValue(state, ErasureState.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void arrived(String topic, UUID key, Runnable publishing) {
        publishing.run();
        await().until(() -> rows("select 1 from replica_%s where key = $1".formatted(topic.split("\\.")[1]), key)
                        .size()
                == 1);
    }

    private static boolean exists(String table, UUID id) {
        return !rows("select 1 from %s where id = $1".formatted(table), id).isEmpty();
    }

    private static UUID deadLetter(String key, String value) {
        UUID id = UUID.randomUUID();
        inTransaction(() -> Sql.update("""
                insert into dead_letter (id, topic, partition, "offset", key, value, headers, reason)
                values ($1, $2, 0, 0, $3, $4, '{}', 'unreadable')
                """, id, "some.topic.v1-" + id, bytes(key), bytes(value)));
        return id;
    }

    private static Buffer bytes(String text) {
        return Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(String path, String body) {
        String key = UUID.randomUUID().toString();
        inTransaction(() -> Sql.update("""
                insert into idempotency (subject, method, path, key, request_hash, status, headers, body)
                values ('somebody', 'POST', $1, $2, gen_random_uuid(), 200, '{}', $3)
                """, path, key, body));
        return key;
    }
}
