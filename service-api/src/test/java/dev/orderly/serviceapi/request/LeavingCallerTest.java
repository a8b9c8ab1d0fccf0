package dev.orderly.serviceapi.request;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.isWaiting;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A caller hangs up in the middle of a change. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LeavingCallerTest {

    @Inject
    Parcels parcels;

    @Inject
    AgroalDataSource database;

    private final UUID id = UUID.randomUUID();

    /**
     * Hibernate Reactive does not stop what it has begun: were the change cancelled, its transaction would be rolled
     * back, and statements that come afterwards would be on their own.
     */
    @Test
    void theChangeAndItsPublicationAreCommittedNevertheless() throws SQLException {
        inTransaction(() -> parcels.save(new Parcel(id, UUID.randomUUID(), true)));

        try (Connection holding = database.getConnection();
                Statement lock = holding.createStatement()) {
            holding.setAutoCommit(false);
            lock.execute("lock table outbox in exclusive mode");
            HttpClient caller = assigningCarrier();
            await().until(() -> isWaiting("%"));
            caller.shutdownNow();
            await().until(caller::isTerminated);
            othersAreAnswered();
            holding.rollback();
        }

        await().untilAsserted(() -> assertThat(rows("""
                select parcel.carrier, parcel.version, outbox.version, outbox.state ->> 'carrier'
                  from parcel join outbox on key = id where id = $1
                """, id)).containsExactly(new Object[] {"DHL", 1L, 1L, "DHL"}));
    }

    private HttpClient assigningCarrier() {
        HttpClient caller = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/parcels/%s".formatted(RestAssured.port, id)))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("DHL"))
                .build();
        caller.sendAsync(request, BodyHandlers.discarding());
        return caller;
    }

    /** By then the server has seen that the caller is gone. */
    private static void othersAreAnswered() {
        for (int i = 0; i < 10; i++) {
            given().auth().oauth2(token()).get("/parcels").then().statusCode(200);
        }
    }

    private static String token() {
        return Tokens.of("somebody", Roles.DISPATCHER);
    }
}
