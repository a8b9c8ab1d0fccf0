package org.example.clinic;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.outbox.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
public class Appointment implements Published<AppointmentState> {

    @Id
    UUID id;

    @Version
    long version;

    UUID patientId;

    Instant startsAt;

    boolean isCancelled;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Appointment() {}

    Appointment(UUID patientId, Instant startsAt) {
        this.id = UUID.randomUUID();
        this.patientId = patientId;
        this.startsAt = startsAt;
    }

    void cancel() {
        isCancelled = true;
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
    public StateTopic<AppointmentState> topic() {
        return AppointmentState.TOPIC;
    }

    @Override
    public AppointmentState state() {
        return new AppointmentState(id, version, patientId, startsAt, isCancelled);
    }
}
