package org.example.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.statetopics.Headers;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.fixtures.Patience;
import dev.orderly.statetransfer.replica.NotYetReplicated;
import dev.orderly.statetransfer.replica.Replica;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a system that is not ours gets of the mechanism. */
@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class ClinicTest {

    private static final Instant NINE_O_CLOCK = Instant.parse("2031-03-04T09:00:00Z");

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Booking booking;

    @Inject
    KnownPatients known;

    @Inject
    FreshContext fresh;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry meters;

    private final UUID patient = UUID.randomUUID();

    @Test
    void anAppointmentIsBroadcastAsItIs() throws JsonProcessingException {
        patientsSend(0, "{\"id\": \"%s\", \"version\": 0, \"name\": \"Kari\"}".formatted(patient));

        UUID id = book().id();

        ConsumerRecord<String, String> sent = sent(id, 0);
        assertThat(json.readValue(sent.value(), AppointmentState.class))
                .isEqualTo(new AppointmentState(id, 0, patient, NINE_O_CLOCK, false));
        assertThat(header(sent, Headers.SOURCE)).isEqualTo("/appointments");
    }

    @Test
    void aPatientWhoIsNotKnownGetsNoAppointment() {
        assertThatThrownBy(() -> waitFor(() -> booking.book(patient, NINE_O_CLOCK)))
                .isInstanceOf(NotYetReplicated.class);
    }

    @Test
    void appointmentsOfAPatientWhoLeftAreCancelled() throws JsonProcessingException {
        patientsSend(0, "{\"id\": \"%s\", \"version\": 0, \"name\": \"Kari\"}".formatted(patient));
        UUID id = book().id();

        patientsSend(1, null);

        assertThat(json.readValue(sent(id, 1).value(), AppointmentState.class))
                .isEqualTo(new AppointmentState(id, 1, patient, NINE_O_CLOCK, true));
    }

    @Test
    void itsMetricsAreNamedAfterTheMechanism() {
        assertThat(meters.get("state.transfer.replica.lag")
                        .tag("topic", PatientState.TOPIC.name())
                        .gauge()
                        .value())
                .isNotNegative();
        assertThat(meters.getMeters())
                .noneMatch(meter -> meter.getId().getName().contains("orderly"));
    }

    /** Sends as the owner of patients would, and waits until it is known here. */
    private void patientsSend(long version, @Nullable String state) {
        ProducerRecord<String, String> sending =
                new ProducerRecord<>(PatientState.TOPIC.name(), patient.toString(), state);
        sending.headers().add(Headers.ENTITY_VERSION, Long.toString(version).getBytes(StandardCharsets.UTF_8));
        try (KafkaCompanion broker = new KafkaCompanion(bootstrapServers)) {
            broker.produceStrings().fromRecords(sending).awaitCompletion(Patience.OF_A_SLOW_MACHINE);
        }
        await().until(() -> waitFor(() -> known.knows(patient)) == (state != null));
    }

    private Appointment book() {
        return waitFor(() -> booking.book(patient, NINE_O_CLOCK));
    }

    private ConsumerRecord<String, String> sent(UUID id, long version) {
        try (KafkaCompanion broker = new KafkaCompanion(bootstrapServers)) {
            return broker.consumeStrings()
                    .fromTopics(
                            AppointmentState.TOPIC.name(),
                            records -> records.filter(sent -> sent.key().equals(id.toString()))
                                    .filter(sent ->
                                            header(sent, Headers.ENTITY_VERSION).equals(Long.toString(version))))
                    .awaitNextRecord(Patience.OF_A_SLOW_MACHINE)
                    .getFirstRecord();
        }
    }

    private static String header(ConsumerRecord<String, String> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private <T> T waitFor(Supplier<Uni<T>> work) {
        return fresh.run(work).await().atMost(Patience.OF_A_SLOW_MACHINE);
    }

    @ApplicationScoped
    static class KnownPatients {

        @Inject
        Replica<PatientState> patients;

        @WithSession
        Uni<Boolean> knows(UUID id) {
            return patients.find(id).map(found -> found.isPresent());
        }
    }
}
