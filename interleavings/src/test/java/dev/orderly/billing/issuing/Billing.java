package dev.orderly.billing.issuing;

import static dev.orderly.interleavings.Sample.NOW;

import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceDraft;
import dev.orderly.billing.invoice.InvoiceNumber;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.interleavings.Forgetting;
import dev.orderly.interleavings.Sample;
import dev.orderly.interleavings.Service;
import dev.orderly.interleavings.World;
import dev.orderly.statetopics.StateTopic;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Billing, and the orders that wait there for a customer or a product. */
public class Billing implements Service {

    private static final String WAITING = "billing waits: ";

    private final DecidingInvoices deciding =
            new DecidingInvoices(new VatRates(new BigDecimal("25"), Map.of("books", BigDecimal.ZERO)));

    @Override
    public String name() {
        return "billing";
    }

    @Override
    public List<StateTopic<?>> replicates() {
        return List.of(OrderState.TOPIC, ShipmentState.TOPIC, CustomerState.TOPIC, ProductState.TOPIC);
    }

    @Override
    public World decide(World world, StateTopic<?> topic, UUID changed) {
        if (topic.equals(OrderState.TOPIC) || topic.equals(ShipmentState.TOPIC)) {
            return decide(world, changed);
        }
        World decided = world;
        for (Map.Entry<String, Object> note : world.notes().entrySet()) {
            if (note.getValue() instanceof Decision.Await waiting
                    && waiting.missing().contains(changed)) {
                decided = decide(decided, waiting.orderId());
            }
        }
        return decided;
    }

    private World decide(World world, UUID id) {
        if (world.own(InvoiceState.TOPIC, id) != null) {
            return world;
        }
        ShipmentState shipment = world.replica(name(), ShipmentState.TOPIC, id);
        OrderState order = shipment != null && shipment.hasLeft() ? world.replica(name(), OrderState.TOPIC, id) : null;
        Map<UUID, ProductState> products = world.allInReplica(name(), ProductState.TOPIC).stream()
                .collect(Collectors.toMap(ProductState::id, Function.identity()));
        Decision decision = deciding.decide(
                shipment,
                order,
                order == null ? null : world.replica(name(), CustomerState.TOPIC, order.customerId()),
                products);
        return switch (decision) {
            case Decision.Await waiting -> await(world, waiting);
            case Decision.Issue issue -> issue(world.unnote(WAITING + id), issue.draft());
            case Decision.NotYet ignored -> order == null ? world : world.unnote(WAITING + id);
        };
    }

    protected World await(World world, Decision.Await waiting) {
        return world.note(WAITING + waiting.orderId(), waiting);
    }

    private static World issue(World world, InvoiceDraft draft) {
        int number = world.allOwn(InvoiceState.TOPIC).size() + 1;
        Invoice invoice = Invoice.issue(draft, new InvoiceNumber(number), NOW, Period.ofDays(14));
        return world.publish(InvoiceState.TOPIC, invoice.state());
    }

    @Override
    public List<Action> actions(World world) {
        CustomerState customer = world.replica(name(), CustomerState.TOPIC, Sample.CUSTOMER);
        return Forgetting.actions(
                world,
                name(),
                Sample.CUSTOMER,
                customer != null && customer.status() == CustomerState.Status.ERASED,
                UnaryOperator.identity());
    }
}
