package dev.orderly.customers.erasure;

import static dev.orderly.interleavings.Sample.CUSTOMER;
import static dev.orderly.interleavings.Sample.NOW;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import dev.orderly.customers.customer.Customer;
import dev.orderly.interleavings.Service;
import dev.orderly.interleavings.World;
import dev.orderly.statetopics.StateTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Customers: the customer asks to be erased at any time, some times, and the erasure is carried out. */
public class Customers implements Service {

    private static final String REQUEST = "customers' request";

    /** An erasure request, and how often the customer has asked. */
    private record Request(ErasureStage stage, long customerVersion, int times) {}

    private static final List<StateTopic<ErasureState>> ACKNOWLEDGEMENTS =
            List.of(ErasureState.ORDERING, ErasureState.WAREHOUSE, ErasureState.SHIPPING, ErasureState.BILLING);

    private final int requests;

    public Customers(int requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public List<StateTopic<?>> replicates() {
        List<StateTopic<?>> topics = new ArrayList<>(ACKNOWLEDGEMENTS);
        topics.add(OrderState.TOPIC);
        return topics;
    }

    @Override
    public World decide(World world, StateTopic<?> topic, UUID changed) {
        return world;
    }

    @Override
    public List<Action> actions(World world) {
        CustomerState customer = world.own(CustomerState.TOPIC, CUSTOMER);
        if (customer == null) {
            return List.of();
        }
        Request request = (Request) world.notes().get(REQUEST);
        return request != null && request.stage().isOpen()
                ? advance(world, customer, request)
                : ask(world, customer, request == null ? 1 : request.times() + 1);
    }

    private List<Action> ask(World world, CustomerState customer, int times) {
        boolean open = world.allInReplica(name(), OrderState.TOPIC).stream().anyMatch(OrderState::isOpen);
        if (open || times > requests) {
            return List.of();
        }
        World asked = change(world, customer, Customer::leave);
        long version = customer.version() + 1;
        return List.of(new Action(
                "the customer asks to be erased",
                asked.note(REQUEST, new Request(ErasureStage.REQUESTED, version, times)),
                false));
    }

    private List<Action> advance(World world, CustomerState customer, Request asked) {
        ErasureStage next = next(request(asked), said(world), world.allInReplica(name(), OrderState.TOPIC));
        if (next == asked.stage()) {
            return List.of();
        }
        World changed = switch (next) {
            case REFUSED -> change(world, customer, Customer::stay);
            case FORGETTING -> change(world, customer, Customer::forget);
            case FORGOTTEN, COMPLETED -> world.remove(CustomerState.TOPIC, CUSTOMER);
            case REQUESTED -> throw new IllegalStateException("No decision leads to REQUESTED");
        };
        return List.of(new Action(
                "the erasure becomes " + next,
                changed.note(REQUEST, new Request(next, asked.customerVersion(), asked.times())),
                true));
    }

    protected ErasureStage next(
            ErasureRequest request, Map<String, Optional<ErasureState>> said, List<OrderState> orders) {
        return DecidingErasures.decide(request, said, orders);
    }

    private static ErasureRequest request(Request asked) {
        ErasureRequest request = new ErasureRequest(CUSTOMER);
        request.ask(asked.customerVersion(), "ada", NOW);
        request.become(asked.stage(), NOW);
        return request;
    }

    private Map<String, Optional<ErasureState>> said(World world) {
        return ACKNOWLEDGEMENTS.stream()
                .collect(Collectors.toMap(
                        StateTopic::owner, topic -> Optional.ofNullable(world.replica(name(), topic, CUSTOMER))));
    }

    private static World change(World world, CustomerState state, Consumer<Customer> change) {
        Customer customer = Customer.adopted(null, state);
        change.accept(customer);
        return world.publish(CustomerState.TOPIC, customer.state());
    }
}
