package org.example.clinic;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.replica.Reaction;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cancels the appointments of patients that are gone: nobody could book one for a patient who was never there. */
@ApplicationScoped
class CancellingForPatientsWhoLeft implements Reaction {

    private final Replica<PatientState> patients;
    private final Appointments appointments;

    CancellingForPatientsWhoLeft(Replica<PatientState> patients, Appointments appointments) {
        this.patients = patients;
        this.appointments = appointments;
    }

    @Override
    public Uni<Set<UUID>> concernedBy(StateTopic<?> topic, Set<UUID> changed) {
        return appointments.openOf(changed);
    }

    @Override
    public Uni<Void> decide(Collection<UUID> keys) {
        return appointments
                .openAll(keys)
                .flatMap(open -> patients.findAll(patientsOf(open))
                        .flatMap(known -> Multi.createFrom()
                                .iterable(open)
                                .filter(appointment -> !known.containsKey(appointment.patientId))
                                .invoke(Appointment::cancel)
                                .onItem()
                                .transformToUniAndConcatenate(appointments::save)
                                .collect()
                                .asList()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> unfinished() {
        return appointments.open().map(List::copyOf);
    }

    private static Set<UUID> patientsOf(List<Appointment> appointments) {
        return appointments.stream().map(appointment -> appointment.patientId).collect(Collectors.toSet());
    }
}
