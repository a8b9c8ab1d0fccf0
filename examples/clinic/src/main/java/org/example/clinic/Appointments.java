package org.example.clinic;

import dev.orderly.statetransfer.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class Appointments implements PanacheRepositoryBase<Appointment, UUID> {

    private final Outbox outbox;

    Appointments(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Appointment> save(Appointment appointment) {
        return persist(appointment).call(outbox::put);
    }

    /** Locked, in the order of their ids, so that two who want some of the same never wait for each other. */
    Uni<List<Appointment>> openAll(Collection<UUID> ids) {
        return find("id in ?1 and isCancelled = false order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<Set<UUID>> openOf(Collection<UUID> patients) {
        return list("patientId in ?1 and isCancelled = false", patients).map(Appointments::ids);
    }

    Uni<Set<UUID>> open() {
        return list("isCancelled = false").map(Appointments::ids);
    }

    private static Set<UUID> ids(List<Appointment> appointments) {
        return appointments.stream().map(Appointment::id).collect(Collectors.toSet());
    }
}
