package dev.orderly.statetransfer.gate;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The only partition of an owner's only topic, and what the owner's database says of it. */
public interface RestoredOwner {

    record Message(UUID key, long version, String content) {}

    long end();

    List<Message> read(long from);

    long relayed() throws SQLException;

    void noteNewer(List<Message> sent) throws SQLException;

    void noteRelayed(long end) throws SQLException;
}
