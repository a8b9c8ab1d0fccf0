package dev.orderly.statetransfer.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The pool of Hibernate Reactive. Who gets no connection in time fails, having changed nothing: 30 seconds, as usual, is
 * longer than callers wait for an answer.
 */
@Singleton
class BriefConnectionWait implements PgPoolCreator {

    private static final int SECONDS = 5;

    @Override
    public Pool create(Input given) {
        return PgBuilder.pool()
                .with(given.poolOptions().setConnectionTimeout(SECONDS).setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(List.<SqlConnectOptions>copyOf(given.pgConnectOptionsList()))
                .using(given.vertx())
                .build();
    }
}
