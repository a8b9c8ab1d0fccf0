package dev.orderly.serviceapi.example;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.freshness.RestsOnReplicas;
import dev.orderly.statetransfer.example.Parcels;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/parcels")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DISPATCHER)
@RestsOnReplicas
public class ParcelsResource {

    private final Parcels parcels;

    ParcelsResource(Parcels parcels) {
        this.parcels = parcels;
    }

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.CUSTOMER})
    public Uni<String> any() {
        return Uni.createFrom().item("a parcel");
    }

    @PUT
    @Cancellable(false)
    @Path("/{id}")
    public Uni<Void> assignCarrier(UUID id, String carrier) {
        return Panache.withTransaction(() -> parcels.findById(id)
                .invoke(parcel -> parcel.assignCarrier(carrier))
                .flatMap(parcels::save)
                .replaceWithVoid());
    }
}
