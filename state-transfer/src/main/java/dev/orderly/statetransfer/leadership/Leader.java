package dev.orderly.statetransfer.leadership;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The current leader as the database knows it: the instance that holds the lock of {@link Leadership}. */
@ApplicationScoped
public class Leader {

    private static final String SESSION = "leadership of ";

    private static final String HOLDER = """
            select substring(application_name from length($1) + 1)
              from pg_locks join pg_stat_activity using (pid)
             where locktype = 'advisory' and granted and starts_with(application_name, $1)
               and pg_locks.database = (select oid from pg_database where datname = current_database())
               and (classid, objid) = (hashtext('state-transfer')::oid, hashtext('leader')::oid)
            """;

    /** The {@code application_name} of the instance's database session. */
    public static String sessionOf(String instance) {
        return SESSION + instance;
    }

    /** The leader's {@code state-transfer.instance}; empty while nobody leads. */
    public Uni<Optional<String>> instance() {
        return Sql.select(HOLDER, SESSION)
                .map(rows -> rows.stream().map(row -> row.getString(0)).findFirst());
    }
}
