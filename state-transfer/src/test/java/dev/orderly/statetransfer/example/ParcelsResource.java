package dev.orderly.statetransfer.example;

import dev.orderly.statetransfer.web.RestsOnReplicas;
import dev.orderly.statetransfer.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/parcels")
@RolesAllowed(Roles.DISPATCHER)
@RestsOnReplicas
public class ParcelsResource {

    @GET
    public Uni<String> any() {
        return Uni.createFrom().item("a parcel");
    }
}
