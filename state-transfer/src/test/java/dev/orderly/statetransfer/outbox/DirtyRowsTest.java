package dev.orderly.statetransfer.outbox;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.OtherInstance;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A row is clean only once its newest version is sent. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DirtyRowsTest {

    @Inject
    Parcels parcels;

    @Inject
    DirtyRows outbox;

    private final UUID id = UUID.randomUUID();

    @Test
    void aStateThatChangesFasterThanItIsSentQueuesUpBehindTheOthers() throws Throwable {
        OtherInstance.leading(() -> {
            save(id);
            assignCarrier("Bring");
            DirtyRows.Row read = readOwn();
            assignCarrier("Posten");

            outbox.clear(List.of(read), Map.of());

            assertThat(rows("select version from outbox where key = $1", id)).containsExactly(new Object[] {2L});
            assertThat(rows("""
                            select place > $2, since = $3::text::timestamptz from outbox_dirty where key = $1
                            """, id, read.place(), read.changedAt())).containsExactly(new Object[] {true, true});
        });
        await().until(() -> Topics.versions(ShipmentState.TOPIC, id).contains(2L));
    }

    @Test
    void whatANewerLeaderHasSentStaysSentWhateverAFormerOneNotes() throws Throwable {
        OtherInstance.leading(() -> {
            save(id);
            DirtyRows.Row former = readOwn();
            assignCarrier("Bring");
            outbox.clear(List.of(readOwn()), Map.of());

            outbox.clear(List.of(former), Map.of());

            assertThat(rows("select version from outbox where key = $1", id)).containsExactly(new Object[] {1L});
            assertThat(rows("select 1 from outbox_dirty where key = $1", id)).isEmpty();
        });
    }

    private DirtyRows.Row readOwn() throws SQLException {
        return outbox.read(DirtyRows.BEGINNING, 500).stream()
                .filter(row -> row.key().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void save(UUID parcel) {
        inTransaction(() -> parcels.save(new Parcel(parcel, UUID.randomUUID(), true)));
    }

    private void assignCarrier(String carrier) {
        inTransaction(() -> parcels.findById(id).flatMap(parcel -> {
            parcel.assignCarrier(carrier);
            return parcels.save(parcel);
        }));
    }
}
