package org.example.clinic;

import dev.orderly.statetopics.StateTopics;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.replica.Replicas;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** All topics of the clinic, and the one of which this service keeps a replica. */
class Clinic {

    @Produces
    @Singleton
    StateTopics topics() {
        return new StateTopics(List.of(PatientState.TOPIC, AppointmentState.TOPIC));
    }

    @Produces
    @Singleton
    Replica<PatientState> patients(Replicas replicas) {
        return replicas.of(PatientState.TOPIC);
    }
}
