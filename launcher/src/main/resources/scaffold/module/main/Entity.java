package dev.orderly.{{service}}.{{feature}};

import dev.orderly.contracts.{{Entity}}State;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {{A}} {{entity}} and its rules. */
@Entity
public class {{Entity}} implements Published<{{Entity}}State> {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID {{replica}}Id;
    private String note;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected {{Entity}}() {}

    {{Entity}}(UUID id, UUID {{replica}}Id, String note) {
        this.id = id;
        this.{{replica}}Id = {{replica}}Id;
        this.note = note;
    }

    /** The {{entity}} in the given state, whatever it was before. */
    static {{Entity}} adopted(@Nullable {{Entity}} own, {{Entity}}State state) {
        {{Entity}} adopted = own == null ? new {{Entity}}() : own;
        adopted.id = state.id();
        adopted.{{replica}}Id = state.{{replica}}Id();
        adopted.note = state.note();
        return adopted;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public StateTopic<{{Entity}}State> topic() {
        return {{Entity}}State.TOPIC;
    }

    @Override
    public {{Entity}}State state() {
        return new {{Entity}}State(id, version, {{replica}}Id, note);
    }
}
