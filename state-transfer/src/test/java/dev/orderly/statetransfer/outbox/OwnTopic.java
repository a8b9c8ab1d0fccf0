package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.gate.RestoredOwner;
import dev.orderly.statetransfer.outbox.ScriptedBroker.Sent;
import dev.orderly.statetransfer.outbox.ScriptedDatabase.State;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;

/** What one process knows of its own topic. */
record OwnTopic(Life life, ScriptedBroker broker, ScriptedDatabase database) implements RestoredOwner {

    @Override
    public long end() {
        if (!life.succeeds("asks where its topic ends", "cannot ask where its topic ends")) {
            throw new TimeoutException("The broker does not answer");
        }
        return broker.log().size();
    }

    @Override
    public List<Message> read(long from) {
        life.step();
        List<Sent> log = broker.log();
        life.tell("reads its topic from " + from + " to " + log.size());
        return log.subList((int) from, log.size()).stream()
                .map(sent ->
                        new Message(sent.key(), sent.version(), sent.state().content()))
                .toList();
    }

    @Override
    public long relayed() {
        return database.relayed();
    }

    @Override
    public void noteNewer(List<Message> sent) throws SQLException {
        life.attempt(
                "looks for newer states",
                () -> sent.forEach(
                        message -> database.noteNewer(message.key(), new State(message.version(), message.content()))),
                OwnTopic::unavailable);
    }

    @Override
    public void noteRelayed(long end) throws SQLException {
        life.attempt("has read its topic up to " + end, () -> database.noteRelayed(end), OwnTopic::unavailable);
    }

    private static SQLException unavailable() {
        return new SQLException("The database does not answer");
    }
}
