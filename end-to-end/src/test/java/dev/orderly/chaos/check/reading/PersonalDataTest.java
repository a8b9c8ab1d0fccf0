package dev.orderly.chaos.check.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();

    private final PersonalData known = new PersonalData();

    @BeforeEach
    void twoPeopleOfOneStreet() {
        known.note("Ada Lovelace", ADA);
        known.note("ada@example.org", ADA);
        known.note("Long Street 1", ADA);
        known.note("Long Street 1", BOB);
    }

    @Test
    void isFoundInAColumn() {
        assertThat(found("{'name': 'Ada Lovelace', 'city': 'London'}")).isEqualTo(Map.of("name", ADA));
    }

    @Test
    void isFoundInAState() {
        assertThat(found("{'state': {'lines': [{'note': 'Ada Lovelace'}]}}"))
                .isEqualTo(Map.of("state.lines.note", ADA));
    }

    @Test
    void isFoundInJsonThatIsKeptAsText() {
        assertThat(found("{'body': '{\\\"name\\\": \\\"Ada Lovelace\\\"}'}")).isEqualTo(Map.of("body.name", ADA));
    }

    @Test
    void isFoundInBytes() {
        String bytes =
                "\\\\x" + HexFormat.of().formatHex("{\"name\":\"Ada Lovelace\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(found("{'value': '" + bytes + "'}")).isEqualTo(Map.of("value.name", ADA));
    }

    @Test
    void anAddressIsFoundInASentence() {
        assertThat(found("{'last_error': 'no mailbox <ada@example.org> here'}")).isEqualTo(Map.of("last_error", ADA));
    }

    @Test
    void whatTwoPeopleShareIdentifiesNobody() {
        assertThat(found("{'line1': 'Long Street 1'}")).isEmpty();
    }

    @Test
    void aLongerNameIsSomebodyElse() {
        assertThat(found("{'name': 'Ada Lovelace-Byron', 'email': 'xada@example.org'}"))
                .isEmpty();
    }

    /** Whom it is about, by place. */
    private Map<String, UUID> found(String row) {
        Map<String, UUID> found = new TreeMap<>();
        known.find(Tables.parse(row.replace('\'', '"'), JsonNode.class), found::put);
        return found;
    }
}
