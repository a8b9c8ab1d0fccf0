package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.calling.Request;
import dev.orderly.chaos.load.known.Written;
import java.util.List;
import java.util.Optional;

/**
 * Somebody demands to see what was just written, at its owner or wherever it is replicated.
 *
 * @param service where it is read
 */
record ReadWritten(String service) implements Action {

    private static final String ITS_AUTHOR = "";

    /** Where an entity's version counts, and for whom. */
    private record Place(String entity, String service, String path, String user) {}

    private static final List<Place> PLACES = List.of(
            new Place("customer", "customers", "/customers/%s", "clerk"),
            new Place("customer", "ordering", "/buyer?customerId=%s", "clerk"),
            new Place("product", "warehouse", "/products/%s", "stock-keeper"),
            new Place("product", "ordering", "/catalogue/%s", "customer"),
            new Place("stock", "warehouse", "/stock/%s", "stock-keeper"),
            new Place("stock", "ordering", "/catalogue/%s", "clerk"),
            new Place("order", "ordering", "/orders/%s", ITS_AUTHOR),
            new Place("order", "ordering", "/orders/%s/history", ITS_AUTHOR),
            new Place("order", "shipping", "/shipments/%s", ITS_AUTHOR),
            new Place("order", "billing", "/invoices/%s", ITS_AUTHOR),
            new Place("order", "warehouse", "/reservations/%s", "clerk"),
            new Place("shipment", "shipping", "/shipments/%s", "dispatcher"),
            new Place("shipment", "ordering", "/orders/%s", "clerk"),
            new Place("shipment", "warehouse", "/reservations/%s", "clerk"),
            new Place("shipment", "billing", "/invoices/%s", "accountant"),
            new Place("invoice", "billing", "/invoices/%s", "accountant"),
            new Place("invoice", "ordering", "/orders/%s", "clerk"));

    @Override
    public void perform(Turn turn) throws InterruptedException {
        Optional<Written> chosen =
                turn.known().writes().any(turn.random(), any -> !places(any).isEmpty());
        if (chosen.isEmpty()) {
            return;
        }
        Written written = chosen.get();
        List<Place> places = places(written);
        Place place = places.get(turn.random().nextInt(places.size()));
        turn.perform(
                place.user().equals(ITS_AUTHOR) ? written.user() : place.user(),
                Request.get("read-written", service, place.path().formatted(written.id()))
                        .notBefore(written.version()));
    }

    private List<Place> places(Written written) {
        return PLACES.stream()
                .filter(place ->
                        place.service().equals(service) && place.entity().equals(written.entity()))
                .toList();
    }
}
