package dev.orderly.serviceapi.operations;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.recovery.RecoveredStates;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An owner with a restored database adopts what its topics say. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AdoptionTest extends RestoredOwner {

    @Inject
    RecoveredStates recovered;

    @Test
    void whatIsAdoptedIsWhatTheTopicSays() {
        restore();

        adopt().body("adopted", equalTo(3)).body("left", equalTo(0)).body("refused", empty());

        assertThat(rows("select version, carrier, customer_id from parcel where id = $1", changed))
                .containsExactly(new Object[] {2L, "Posten", customer});
        assertThat(rows("select version, carrier, customer_id from parcel where id = $1", made))
                .containsExactly(new Object[] {1L, "Bring", customer});
        assertThat(rows("select 1 from parcel where id = $1", removed)).isEmpty();
        assertThat(rows("select version, state is null from outbox where key = $1", removed))
                .containsExactly(new Object[] {1L, true});
        UUID[] adopted = {changed, made, removed};
        assertThat(rows("select 1 from outbox_dirty where key = any($1)", (Object) adopted))
                .isEmpty();
    }

    @Test
    void versionsGoOnAboveWhatWasAdopted() {
        restore();
        adopt();
        goesOn();

        assignCarrier(changed, "DHL");
        assignCarrier(made, "DHL");
        allIsSent();

        assertThat(versions(changed)).isSorted().containsOnly(0L, 1L, 2L, 3L).endsWith(3L);
        assertThat(versions(made)).endsWith(2L).isSorted();
    }

    @Test
    void anEntityThatCannotBeAdoptedIsNamedAndKeepsNobodyElse() {
        restore();
        change("alter table parcel add constraint no_posten check (carrier <> 'Posten') not valid");

        adopt().body("adopted", equalTo(2))
                .body("left", equalTo(1))
                .body("refused[0].key", equalTo(changed.toString()))
                .body("refused[0].reason", containsString("no_posten"));
        assertThat(gate.isClosed()).isTrue();

        change("alter table parcel drop constraint no_posten");
        adopt().body("adopted", equalTo(1)).body("left", equalTo(0));
    }

    @Test
    void whatCannotBeAdoptedComesAfterAllTheOthers() {
        restore();
        change("alter table parcel add constraint no_posten check (carrier <> 'Posten') not valid");
        adopt().body("left", equalTo(1));
        change("alter table parcel drop constraint no_posten");
        UUID other = UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff");
        change("insert into ahead (topic, key, version) values ('%s', '%s', 0)".formatted(TOPIC, other));

        assertThat(inTransaction(() -> recovered.first(List.of(TOPIC), 2)))
                .extracting(RecoveredStates.Id::key)
                .containsExactly(other, changed);
    }

    @Test
    void onlyAnOperatorAdopts() {
        as(Roles.DISPATCHER).post("/states/adopt").then().statusCode(403);
        given().post("/states/adopt").then().statusCode(401);
    }
}
