package org.example.clinic;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** An appointment, as this service broadcasts it. */
@RegisterForReflection
public record AppointmentState(UUID id, long version, UUID patientId, Instant at, boolean isCancelled)
        implements EntityState {

    public static final StateTopic<AppointmentState> TOPIC =
            new StateTopic<>("appointments.appointment.v1", AppointmentState.class);
}
