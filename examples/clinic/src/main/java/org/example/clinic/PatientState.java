package org.example.clinic;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** A patient, as the service {@code patients} broadcasts it. */
@RegisterForReflection
public record PatientState(UUID id, long version, String name) implements EntityState {

    public static final StateTopic<PatientState> TOPIC = new StateTopic<>("patients.patient.v1", PatientState.class);
}
