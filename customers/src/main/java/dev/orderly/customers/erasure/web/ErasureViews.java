package dev.orderly.customers.erasure.web;

import dev.orderly.contracts.CustomerState;
import dev.orderly.customers.erasure.Acknowledgements;
import dev.orderly.customers.erasure.ErasureRequest;
import dev.orderly.customers.erasure.RequestingErasure;
import dev.orderly.serviceapi.version.Answers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Adds the services' answers to erasure requests. */
@ApplicationScoped
public class ErasureViews {

    private final Acknowledgements acknowledgements;

    ErasureViews(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    /**
     * The answer to a request for erasure.
     *
     * @param customer the path of the customer
     */
    public Uni<RestResponse<ErasureView>> accepted(RequestingErasure.Requested requested, String customer) {
        return of(requested.request())
                .map(view -> Answers.accepted(
                        URI.create(customer + "/erasure"),
                        CustomerState.TOPIC,
                        requested.customer().id(),
                        requested.customer().version(),
                        view));
    }

    public Uni<ErasureView> of(ErasureRequest request) {
        return acknowledgements.of(request.customerId()).map(answers -> ErasureView.of(request, answers));
    }
}
