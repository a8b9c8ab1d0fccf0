package dev.orderly.serviceapi.operations;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.Roles;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Backup;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.statetransfer.gate.WriteGate;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An owner whose topics are ahead of its database: a backup was restored, or can be. */
abstract class RestoredOwner {

    static final String TOPIC = ShipmentState.TOPIC.name();

    @Inject
    Parcels parcels;

    @Inject
    WriteGate gate;

    final UUID changed = UUID.randomUUID();
    final UUID removed = UUID.randomUUID();
    final UUID made = UUID.randomUUID();
    final UUID customer = UUID.randomUUID();
    Backup backup;

    /** After the backup, one parcel is changed twice, one is removed, and one is created. */
    @BeforeEach
    void takeABackupAndGoOn() {
        nothingIsSentAgain();
        save(new Parcel(changed, customer, true));
        save(new Parcel(removed, customer, true));
        allIsSent();
        backup = Backup.of("parcel", "outbox", "outbox_dirty", "relayed");
        assignCarrier(changed, "Bring");
        assignCarrier(changed, "Posten");
        inTransaction(() -> parcels.findById(removed).flatMap(parcels::remove));
        save(new Parcel(made, customer, true));
        assignCarrier(made, "Bring");
        allIsSent();
    }

    @AfterEach
    void adoptWhatIsLeft() {
        backup.drop();
        if (gate.isClosed()) {
            adopt();
        }
        goesOn();
    }

    void restore() {
        backup.restore();
        await().until(() -> gate.ahead().getOrDefault(TOPIC, 0L) == 3);
    }

    void goesOn() {
        await().until(() -> !gate.isClosed());
    }

    static ValidatableResponse adopt() {
        return as(Roles.OPERATOR).post("/states/adopt").then().statusCode(200);
    }

    static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of("somebody", role));
    }

    void save(Parcel parcel) {
        inTransaction(() -> parcels.save(parcel));
    }

    void assignCarrier(UUID id, String carrier) {
        inTransaction(() -> parcels.findById(id).flatMap(parcel -> {
            parcel.assignCarrier(carrier);
            return parcels.save(parcel);
        }));
        allIsSent();
    }

    /** All versions, provided no compaction runs. */
    static List<Long> versions(UUID id) {
        return Topics.versions(ShipmentState.TOPIC, id);
    }

    /** A request of an earlier test would send the restored rows before anybody could notice that they are old. */
    private static void nothingIsSentAgain() {
        await().until(() ->
                rows("select 1 from republishing where finished_at is null").isEmpty());
    }

    static void allIsSent() {
        await().until(() -> rows("select 1 from outbox_dirty").isEmpty());
    }

    static void change(String sql) {
        inTransaction(() -> Sql.update(sql));
    }
}
