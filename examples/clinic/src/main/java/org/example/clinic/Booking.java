package org.example.clinic;

import dev.orderly.statetransfer.replica.NotYetReplicated;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Books appointments, whether the service that owns the patients is up or not. The patient is locked, so that one who leaves at
 * the same time does so before the booking or finds it.
 */
@ApplicationScoped
public class Booking {

    private final Replica<PatientState> patients;
    private final Appointments appointments;

    Booking(Replica<PatientState> patients, Appointments appointments) {
        this.patients = patients;
        this.appointments = appointments;
    }

    /** Fails with {@link NotYetReplicated} if no such patient is known here. */
    @WithTransaction
    public Uni<Appointment> book(UUID patientId, Instant startsAt) {
        return patients.lock(patientId).flatMap(patient -> appointments.save(new Appointment(patient.id(), startsAt)));
    }
}
