package dev.orderly.serviceapi.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.orderly.contracts.Contracts;
import dev.orderly.serviceapi.evolution.RecordedContract.Revision;
import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.KeptFile;
import dev.orderly.statetransfer.record.StateReader;
import dev.orderly.statetransfer.record.UnreadableState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A topic holds states of any earlier revision of its contract, and during a release of a change the previous revision
 * reads them, too. {@code ./orderly docs} records a changed contract as its next revision, unless the change breaks a
 * reader.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ContractsTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Inject
    ObjectMapper json;

    @Inject
    StateReader reader;

    @BeforeEach
    void recordWhatIsNew() {
        if (KeptFile.isWritten()) {
            contracts().filter(contract -> !isRecorded(contract)).forEach(contract -> {
                assertThat(breakageOf(contract)).as("%s", contract).isEmpty();
                contract.add(Schemas.of(contract.topic().type()), samplesOf(contract.topic()));
            });
        }
    }

    @Test
    void noContractBreaksAReader() {
        assertThat(contracts())
                .allSatisfy(contract -> assertThat(breakageOf(contract))
                        .as("%s breaks readers", contract)
                        .isEmpty());
    }

    @Test
    void everyContractIsRecordedAsItIs() {
        assertThat(contracts())
                .allSatisfy(contract -> assertThat(isRecorded(contract))
                        .as("%s has changed: run ./orderly docs, and commit the revision that it adds", contract)
                        .isTrue());
    }

    @Test
    void everyRecordedContractIsStillInUse() {
        assertThat(Contracts.TOPICS.all())
                .as("a topic that was dropped: delete its directory when nobody reads the topic any more")
                .extracting(StateTopic::name)
                .containsAll(RecordedContract.topics());
    }

    @Test
    void todaysStatesAreReadByThePreviousReader() {
        contracts().forEach(contract -> {
            Revision previous = previous(contract.revisions());
            assertThat(samplesOf(contract.topic()))
                    .allSatisfy(state -> assertThat(errors(previous, state))
                            .as("%s, read by revision %d", contract, previous.number())
                            .isEmpty());
        });
    }

    @Test
    void yesterdaysStatesAreWhatTheContractSaysToday() {
        contracts().forEach(contract -> {
            List<Revision> revisions = contract.revisions();
            revisions.forEach(revision -> assertThat(revision.samples())
                    .allSatisfy(state -> assertThat(errors(revisions.getLast(), state))
                            .as("%s, written by revision %d", contract, revision.number())
                            .isEmpty()));
        });
    }

    @Test
    void yesterdaysStatesAreReadByTodaysCode() {
        contracts()
                .forEach(contract -> contract.revisions()
                        .forEach(revision -> assertThat(revision.samples()).allSatisfy(sample -> {
                            EntityState state = reader.read(contract.topic(), sample.toString());
                            // every property of the sample survives, whatever was added since
                            assertThat(written(state)).isEqualTo(sample);
                        })));
    }

    @Test
    void whatAReaderDoesNotKnowIsNotInItsWay() {
        contracts()
                .forEach(contract -> assertThat(samplesOf(contract.topic())).allSatisfy(sample -> {
                    EntityState state = reader.read(contract.topic(), sample.toString());
                    assertThat(reader.read(
                                    contract.topic(), withUnknownFields(sample).toString()))
                            .isEqualTo(state);
                }));
    }

    @RegisterForReflection
    record Parcel(UUID id, long version, Colour colour, Size size) implements EntityState {
        static final StateTopic<Parcel> TOPIC = new StateTopic<>("shipping.parcel.v1", Parcel.class);

        enum Colour {
            BROWN,
            UNKNOWN
        }

        enum Size {
            LARGE
        }
    }

    @Test
    void anUnknownValueOfAnOpenEnumIsReadAsUnknown() {
        assertThat(reader.read(Parcel.TOPIC, parcel("PURPLE", "LARGE")).colour())
                .isEqualTo(Parcel.Colour.UNKNOWN);
    }

    @Test
    void anUnknownValueOfAClosedEnumIsUnreadable() {
        assertThatThrownBy(() -> reader.read(Parcel.TOPIC, parcel("BROWN", "SMALL")))
                .isInstanceOf(UnreadableState.class)
                .hasMessageContaining("SMALL");
    }

    private static String parcel(String colour, String size) {
        return """
                {"id": "%s", "version": 0, "colour": "%s", "size": "%s"}""".formatted(UUID.randomUUID(), colour, size);
    }

    private static Stream<RecordedContract> contracts() {
        return Contracts.TOPICS.all().stream().map(RecordedContract::new);
    }

    private static boolean isRecorded(RecordedContract contract) {
        List<Revision> revisions = contract.revisions();
        return !revisions.isEmpty()
                && revisions
                        .getLast()
                        .schema()
                        .equals(Schemas.of(contract.topic().type()));
    }

    /** What each revision, and the current contract, breaks for readers of its predecessor. */
    private static List<String> breakageOf(RecordedContract contract) {
        List<JsonNode> schemas = Stream.concat(
                        contract.revisions().stream().map(Revision::schema),
                        Stream.of(Schemas.of(contract.topic().type())))
                .toList();
        return IntStream.range(1, schemas.size())
                .boxed()
                .flatMap(next -> Breakage.between(schemas.get(next - 1), schemas.get(next)).stream())
                .toList();
    }

    /** The revision that a release of this build replaces; the only one if the contract never changed. */
    private static Revision previous(List<Revision> revisions) {
        return revisions.get(Math.max(0, revisions.size() - 2));
    }

    private List<JsonNode> samplesOf(StateTopic<?> topic) {
        return Samples.of(topic.type()).stream().map(this::written).toList();
    }

    /** As the outbox writes it. */
    private JsonNode written(Object state) {
        try {
            return json.readTree(json.writeValueAsString(state));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Error> errors(Revision reader, JsonNode state) {
        return SCHEMAS.getSchema(reader.schema()).validate(state);
    }

    private static JsonNode withUnknownFields(JsonNode sample) {
        JsonNode copy = sample.deepCopy();
        addUnknownField(copy);
        return copy;
    }

    private static void addUnknownField(JsonNode node) {
        node.forEach(ContractsTest::addUnknownField);
        if (node instanceof ObjectNode object) {
            object.putObject("ofANewerRevision").put("points", 7);
        }
    }
}
