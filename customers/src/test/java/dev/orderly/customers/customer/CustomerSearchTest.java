package dev.orderly.customers.customer;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.NameCollation;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CustomerSearchTest {

    private static final String[] NAMES = """
            Åse|aase|Ase|Øystein|oystein|Bjørn Æra|Groß|GROSS|Zoë|İpek|ipek|Σίσυφος|山田|🍋|z|é|\
            100%|100|a_b|a-b|a b|a\\b|a\\%b|O'Hara|"O"|%|_|\\|$1""".split("\\|");
    private static final String[] TEXTS = """
            å|åse|ASE|aa|ø|ØY|oy|bjørn|bjørn æ|æ|ß|ss|gross|zoe|zo\u00EB|İ|ı|ipek|σίσ|ΣΊΣΥΦΟΣ|山|山田|🍋|e\u0301|z|zz|nobody|\
            %|%%|0%|100|100%|_|__|a_b|a-b|a b|a  b|\\|\\\\|a\\b|\\%|\\%b|\\_|'|o'h|"|"o"|$1|.*|@|@example.org|+47|47 1|1| \
            """.split("\\|");

    @Inject
    Customers customers;

    @AfterEach
    void removeThem() {
        inTransaction(() -> Sql.update("delete from customer where billing_address_city = 'Search'"));
    }

    @ParameterizedTest
    @EnumSource(NameCollation.class)
    void theIndexFindsWhatReadingEveryRowFinds(NameCollation collation) {
        insert(NAMES);
        for (String text : TEXTS) {
            Listing list = customers.containing(text, collation);
            List<UUID> found = ids(byIndex(() -> list.rows(null, 100, 0)));

            assertThat(found)
                    .as(text)
                    .isEqualTo(inTransaction(() -> Sql.ids("""
                            select id from customer
                             where position(folded($1) in search_text) > 0 and status <> 'ERASED'
                             order by name collate %s, id limit 100
                            """.formatted(collation.sqlName()), text)));
            assertThat(byIndex(() -> list.count(100))).as(text).isEqualTo(found.size());
        }
    }

    /** Otherwise PostgreSQL would read every row of so small a table. */
    private static <T> T byIndex(Supplier<Uni<T>> query) {
        return inTransaction(() -> Sql.update("set local enable_seqscan = off")
                .flatMap(set -> Sql.update("set local enable_indexscan = off"))
                .flatMap(set -> query.get()));
    }

    @ParameterizedTest
    @EnumSource(NameCollation.class)
    void aRareTextIsLookedUpAndAFrequentOneReadInOrderHoweverOftenItIsAsked(NameCollation collation) {
        insertMany();
        Listing rare = customers.containing("person 12345", collation);
        Listing frequent = customers.containing("person", collation);
        Listing withoutTrigram = customers.containing("zq", collation);

        assertThat(inTransaction(() -> rare.explain(null, 21, 0))).contains("customer_by_text");
        assertThat(inTransaction(() -> frequent.explain(null, 21, 0)))
                .contains("customer_" + collation.sqlName())
                .doesNotContain("customer_by_text");
        // More often than PostgreSQL tries before it may keep a plan, the one that costs most first.
        Row plans = inTransaction(() -> Multi.createFrom()
                .items(withoutTrigram, rare, frequent)
                .onItem()
                .transformToIterable(list -> Collections.nCopies(10, list))
                .onItem()
                .transformToUniAndConcatenate(list -> list.rows(null, 21, 0).flatMap(rows -> list.count(10_001)))
                .collect()
                .last()
                .flatMap(last -> Sql.select("""
                        select sum(custom_plans)::int as for_the_text, sum(generic_plans)::int as for_any
                          from pg_prepared_statements
                         where position($1 in statement) > 0
                        """, "like search_pattern("))
                .map(List::getFirst));
        assertThat(plans.getInteger("for_the_text")).isGreaterThanOrEqualTo(60);
        assertThat(plans.getInteger("for_any")).isZero();
    }

    private static List<UUID> ids(List<Row> rows) {
        return rows.stream().map(row -> row.getUUID("id")).toList();
    }

    private static void insert(String... names) {
        inTransaction(() -> Sql.update("""
                insert into customer (id, version, status, name, email, phone, billing_address_city)
                select gen_random_uuid(), 0, case n % 10 when 0 then 'BLOCKED' else 'ACTIVE' end, name,
                       'odd.' || n || '@example.org', '+47 ' || n, 'Search'
                  from unnest($1::text[]) with ordinality as given (name, n)
                """, (Object) names));
    }

    private static void insertMany() {
        inTransaction(() -> Sql.update("""
                insert into customer (id, version, status, name, email, phone, billing_address_city)
                select gen_random_uuid(), 0, 'ACTIVE', 'Person ' || n, n || '@example.org', '+47 ' || n, 'Search'
                  from generate_series(1, 30000) as n
                """));
        inTransaction(() -> Sql.update("analyze customer"));
    }
}
