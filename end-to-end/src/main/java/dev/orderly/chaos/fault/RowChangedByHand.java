package dev.orderly.chaos.fault;

import dev.orderly.chaos.Addresses;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Somebody changes rows of a replica; comparing finds it, and healing repairs it. */
final class RowChangedByHand implements Fault {

    private static final String CHANGE = """
            update replica_%1$s set state = state || '{"changedByHand": true}'
             where key in (select key from replica_%1$s where not deleted order by key limit 3)
            """;

    private static final String LEFT = "select count(*) from replica_%s where jsonb_exists(state, 'changedByHand')";

    private final Addresses addresses;
    private final Operator operator;
    private final String service;
    private final String topic;
    private int changed;
    private int found;

    RowChangedByHand(Addresses addresses, Operator operator, String service, String topic) {
        this.addresses = addresses;
        this.operator = operator;
        this.service = service;
        this.topic = topic;
    }

    @Override
    public String what() {
        return "rows of %s's replica of %s changed by hand".formatted(service, topic);
    }

    @Override
    public void begin() {
        changed = Repeated.untilDone(this::change);
    }

    private int change() throws SQLException {
        try (Connection connection = addresses.database(service);
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(CHANGE.formatted(entity()));
        }
    }

    @Override
    public Optional<String> effect() {
        return changed == 0 ? Optional.empty() : Optional.of("%d rows changed, %d found".formatted(changed, found));
    }

    /** Heals as an operator would: again, as long as states in flight hide what differs. */
    @Override
    public void end() {
        if (Repeated.untilPresent(this::healed).isEmpty()) {
            throw new IllegalStateException("not healed");
        }
    }

    private Optional<Boolean> healed() {
        operator.post(service, "/replicas/%s/heal".formatted(topic))
                .ifPresent(comparison ->
                        found = Math.max(found, comparison.path("differences").asInt()));
        return Optional.of(Repeated.untilDone(this::left) == 0).filter(none -> none);
    }

    private int left() throws SQLException {
        try (Connection connection = addresses.database(service);
                Statement statement = connection.createStatement();
                ResultSet left = statement.executeQuery(LEFT.formatted(entity()))) {
            left.next();
            return left.getInt(1);
        }
    }

    private String entity() {
        return topic.split("\\.")[1];
    }
}
