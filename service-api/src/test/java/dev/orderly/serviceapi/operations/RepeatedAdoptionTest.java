package dev.orderly.serviceapi.operations;

import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.idempotency.Idempotent;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RepeatedAdoptionTest extends RestoredOwner {

    private final String key = UUID.randomUUID().toString();

    /** A kept answer would need a transaction that lasts as long as all adoptions together. */
    @Test
    void noAnswerIsKeptAndRepeatingGoesOnWithWhatIsLeft() {
        restore();
        change("alter table parcel add constraint no_posten check (carrier <> 'Posten') not valid");
        adoptWithKey().body("adopted", equalTo(2)).body("left", equalTo(1));
        change("alter table parcel drop constraint no_posten");

        adoptWithKey().body("adopted", equalTo(1)).body("left", equalTo(0));
    }

    private ValidatableResponse adoptWithKey() {
        return as(Roles.OPERATOR)
                .header(Idempotent.KEY, key)
                .post("/states/adopt")
                .then()
                .statusCode(200);
    }
}
