package dev.orderly.billing.mail;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.billing.fixtures.MailServer;
import dev.orderly.billing.invoice.Invoices;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(MailServer.class)
class MailQueueTest {

    private static final int MANY = 20_000;

    @Inject
    Invoices invoices;

    @Inject
    MailQueue queue;

    private final UUID customerId = UUID.randomUUID();

    @Test
    void theFewThatFailedAreFoundAmongManyByTheirIndex() {
        inTransaction(() -> Sql.update("""
                with many as (
                    insert into invoice (id, version, number, customer_id, status, currency, net, vat, gross, issued_at,
                                         due_at)
                    select gen_random_uuid(), 0, 1000000 + n, $1, 'ISSUED', 'EUR', 1, 0, 1, now(), now()
                      from generate_series(1, $2::int) n
                    returning id)
                insert into mail (invoice_id, state) select id, 'SENT' from many
                """, customerId, MANY));
        inTransaction(() -> Sql.update("analyze invoice").chain(() -> Sql.update("analyze mail")));

        String plan =
                inTransaction(() -> queue.only(MailStatus.FAILED, invoices.list(new Visibility.Everybodys(), null))
                        .explain(null, 20, 0));

        assertThat(plan).contains("mail_failed").doesNotContain("Seq Scan");
        inTransaction(() -> queue.forget(customerId));
        inTransaction(() -> Sql.update("delete from invoice where customer_id = $1", customerId));
    }
}
