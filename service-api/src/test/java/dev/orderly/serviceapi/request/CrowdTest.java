package dev.orderly.serviceapi.request;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** More callers than the service can answer, because its database is slow. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class CrowdTest {

    private static final int TOO_MANY = 20;
    private static final Pattern TYPE = Pattern.compile("urn:orderly:problem:([a-z-]+)");

    @Inject
    Parcels parcels;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "service-api.requests-at-once")
    int atOnce;

    private final HttpClient client = HttpClient.newHttpClient();
    private final UUID id = UUID.randomUUID();

    @Test
    void whoeverCannotBeServedSoonIsToldWhenToTryAgain() throws SQLException {
        inTransaction(() -> parcels.save(new Parcel(id, UUID.randomUUID(), true)));
        List<CompletableFuture<HttpResponse<String>>> crowd;

        try (Connection holding = database.getConnection();
                Statement lock = holding.createStatement()) {
            holding.setAutoCommit(false);
            lock.execute("select 1 from parcel where id = '%s' for update".formatted(id));
            crowd = Stream.generate(this::assignCarrier)
                    .limit(atOnce + TOO_MANY)
                    .toList();
            await("those beyond the limit")
                    .untilAsserted(() -> assertThat(answers(crowd)).containsEntry("service-busy", (long) TOO_MANY));
            assertThat(answers(crowd)).hasSize(1);
            await("those without a connection").until(() -> answers(crowd).containsKey("unavailable"));
            holding.rollback();
        }

        await().until(() -> crowd.stream().allMatch(CompletableFuture::isDone));
        assertThat(answers(crowd))
                .containsOnlyKeys("service-busy", "unavailable", "204")
                .containsEntry("service-busy", (long) TOO_MANY);
        assertThat(crowd.stream().map(CompletableFuture::join).filter(answer -> answer.statusCode() == 503))
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent());
        assertThat(assignCarrier().join().statusCode()).isEqualTo(204);
    }

    private CompletableFuture<HttpResponse<String>> assignCarrier() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/parcels/%s".formatted(RestAssured.port, id)))
                .header("Authorization", "Bearer " + Tokens.of("somebody", Roles.DISPATCHER))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("DHL"))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    /** How often each answer was given so far, by the problem's name or the status. */
    private static Map<String, Long> answers(List<CompletableFuture<HttpResponse<String>>> crowd) {
        return crowd.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .collect(groupingBy(CrowdTest::name, counting()));
    }

    private static String name(HttpResponse<String> answer) {
        return TYPE.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse(String.valueOf(answer.statusCode()));
    }
}
