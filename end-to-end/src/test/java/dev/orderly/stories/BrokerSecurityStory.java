package dev.orderly.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.Contracts;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.stories.fixtures.Account;
import dev.orderly.stories.fixtures.Broker;
import dev.orderly.stories.fixtures.RunningOrderly;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the owner writes, and nobody connects without authentication. */
@ExtendWith(RunningOrderly.class)
class BrokerSecurityStory {

    private static final String ORDERS = "ordering.order.v1";
    private static final byte[] BYTES = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"billing", "shipping", "warehouse", "customers", "gateway"})
    void nobodyButOrderingWritesOrdersThoughAllReadThem(String other) throws Exception {
        Map<String, Object> client = Broker.withToken(Account.atTheBroker(other).token());

        assertThat(topicsSeenBy(client)).contains(ORDERS);
        assertThatThrownBy(() -> Broker.put(client, ORDERS, BYTES, BYTES))
                .hasRootCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void theGatewaySeesAllStatesButBillingOnlyWhatItOwnsAndReplicates() throws Exception {
        assertThat(topicsSeenBy(Broker.withToken(Account.atTheBroker("gateway").token())))
                .containsExactlyInAnyOrderElementsOf(
                        Contracts.TOPICS.all().stream().map(StateTopic::name).toList());
        assertThat(topicsSeenBy(Broker.withToken(Account.atTheBroker("billing").token())))
                .containsExactlyInAnyOrder(
                        "billing.erasure.v1",
                        "billing.invoice.v1",
                        "customers.customer.v1",
                        ORDERS,
                        "shipping.shipment.v1",
                        "warehouse.product.v1");
    }

    @Test
    void billingCannotFenceTheRelayOfOrdering() {
        Map<String, Object> client =
                new HashMap<>(Broker.withToken(Account.atTheBroker("billing").token()));
        client.put("transactional.id", "ordering-relay");

        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
    }

    @Test
    void whoIsKnownToTheRealmAloneSeesNothing() throws Exception {
        String token = Account.unknownToTheBroker(Duration.ofMinutes(1)).token();

        assertThat(topicsSeenBy(Broker.withToken(token))).isEmpty();
    }

    @Test
    void aTokenIsRefusedOnceItHasExpired() {
        String token = Account.unknownToTheBroker(Duration.ofSeconds(8)).token();
        assertThatCode(() -> topicsSeenBy(Broker.withToken(token))).doesNotThrowAnyException();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertRefused(token));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertRefused(Account.atTheOtherServices("ordering").token());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(Account.ofAnotherRealm().token());
    }

    @Test
    void aForgedTokenIsRefused() {
        String[] parts = Account.atTheBroker("billing").token().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged = encoded(claims.replace("billing", "ordering"));

        assertRefused(String.join(".", parts[0], forged, parts[2]));
        assertRefused(encoded("{\"alg\":\"none\"}") + "." + forged + ".");
    }

    @Test
    void whoDoesNotSayWhoHeIsIsRefused() {
        Map<String, Object> client = new HashMap<>(Broker.anonymously());
        client.put("default.api.timeout.ms", 3_000);
        client.put("request.timeout.ms", 3_000);

        assertThatThrownBy(() -> topicsSeenBy(client)).hasRootCauseInstanceOf(TimeoutException.class);
    }

    private static void assertRefused(String token) {
        assertThatThrownBy(() -> topicsSeenBy(Broker.withToken(token)))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }

    private static Set<String> topicsSeenBy(Map<String, Object> client)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            return admin.listTopics().names().get();
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
