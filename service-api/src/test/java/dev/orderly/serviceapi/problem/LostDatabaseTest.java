package dev.orderly.serviceapi.problem;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The session ends in the middle of a transaction: the work fails, and so does its rollback. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LostDatabaseTest {

    @Inject
    Parcels parcels;

    @Inject
    AgroalDataSource database;

    private final UUID id = UUID.randomUUID();

    @Test
    void whoIsInTheMiddleOfAChangeIsToldToTryAgain() throws SQLException {
        inTransaction(() -> parcels.save(new Parcel(id, UUID.randomUUID(), true)));

        CompletableFuture<Response> answer;
        try (Connection holding = database.getConnection();
                Statement lock = holding.createStatement()) {
            holding.setAutoCommit(false);
            lock.execute("select 1 from parcel where id = '%s' for update".formatted(id));
            answer = CompletableFuture.supplyAsync(this::assignCarrier, Thread::startVirtualThread);
            await().until(() -> endsWhatWaitsForALock() > 0);
            holding.rollback();
        }

        answer.join()
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:orderly:problem:unavailable"));
        assertThat(rows("select version, carrier from parcel where id = $1", id))
                .containsExactly(new Object[] {0L, null});
        assignCarrier().then().statusCode(204);
    }

    private Response assignCarrier() {
        return given().auth()
                .oauth2(Tokens.of("somebody", Roles.DISPATCHER))
                .body("DHL")
                .put("/parcels/" + id);
    }

    private static int endsWhatWaitsForALock() {
        return rows("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where wait_event_type = 'Lock' and datname = current_database()
                """).size();
    }
}
