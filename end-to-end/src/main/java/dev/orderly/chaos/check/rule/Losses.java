package dev.orderly.chaos.check.rule;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Restored;
import dev.orderly.chaos.check.evidence.StateRecord;
import dev.orderly.chaos.load.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What databases that were replaced by backups may have lost ({@code docs/state-transfer.md}): of the time since the
 * backup, what no topic had yet, and details that no state contains. Everything else has to be there.
 */
public final class Losses {

    private static final String CUSTOMERS = "customers.customer.v1";
    private static final String GATEWAY = "gateway";
    /** Who answers what the gateway passes on, by the beginning of the path. */
    private static final Map<String, String> OWNERS = Map.of(
            "customers", "customers",
            "orders", "ordering",
            "products", "warehouse",
            "stock", "warehouse",
            "reservations", "warehouse",
            "shipments", "shipping",
            "invoices", "billing");

    private final Evidence evidence;
    private final List<Restored> restored;

    private Losses(Evidence evidence) {
        this.evidence = evidence;
        this.restored = evidence.circumstances().restored();
    }

    public static Losses of(Evidence evidence) {
        return new Losses(evidence);
    }

    /** All calls; a write that was not published before the loss looks as if its answer had not arrived. */
    public List<Call> publishedCalls() {
        Map<Restored, Map<String, Long>> published = new HashMap<>();
        restored.forEach(each -> published.put(each, publishedUntil(each.lostMillis())));
        return withoutAnswers(call -> restoredSince(call)
                .filter(each -> !isIn(published.getOrDefault(each, Map.of()), call))
                .isPresent());
    }

    /** All calls; each write since the backup looks as if its answer had not arrived. */
    public List<Call> detailedCalls() {
        return withoutAnswers(call -> restoredSince(call).isPresent());
    }

    /** Whether an entity was adopted from its topic, so that only what its state contains is known. */
    public boolean mayLackDetails(String topic, UUID id) {
        return restored.stream()
                .filter(each -> each.owns(topic))
                .anyMatch(each -> evidence.records().stream()
                        .filter(message ->
                                message.topic().equals(topic) && id.toString().equals(message.key()))
                        .anyMatch(message -> each.backedUpMillis() <= message.atMillis()
                                && message.atMillis() <= each.adoptedMillis()));
    }

    /** Customers whose erasure ended since the backup: of those that it does not know, not even the request is left. */
    public Set<UUID> forgottenErasures() {
        return restored.stream()
                .filter(each -> each.owns(CUSTOMERS))
                .flatMap(each -> evidence.records().stream()
                        .filter(message -> message.topic().equals(CUSTOMERS) && message.isTombstone())
                        .filter(message ->
                                each.backedUpMillis() <= message.atMillis() && message.atMillis() <= each.lostMillis()))
                .map(StateRecord::key)
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** Whether the service had lost the answer that it kept for this operation's key, before it was repeated. */
    public boolean mayHaveHappenedTwice(Operation operation) {
        Call first = operation.attempts().getFirst();
        Call last = operation.attempts().getLast();
        return restored.stream()
                .filter(each -> each.service().equals(ownerOf(first)))
                .anyMatch(each -> first.sentMillis() <= each.lostMillis() && each.lostMillis() <= last.endMillis());
    }

    /** Whether a read was answered from the backup, while the topics had newer states. */
    public boolean isOfBackup(Call read) {
        return restored.stream()
                .filter(each -> each.service().equals(ownerOf(read)))
                .anyMatch(each -> each.lostMillis() <= read.endMillis() && read.sentMillis() <= each.adoptedMillis());
    }

    private List<Call> withoutAnswers(Predicate<Call> lost) {
        return evidence.calls().stream()
                .map(call -> lost.test(call) ? call.withoutAnswer() : call)
                .toList();
    }

    /** How the owner's database was replaced by a backup that may be from before this write. */
    private Optional<Restored> restoredSince(Call call) {
        return !call.isSuccess() || call.method().equals("GET")
                ? Optional.empty()
                : restored.stream()
                        .filter(each -> each.service().equals(ownerOf(call)))
                        .filter(each ->
                                each.backedUpMillis() <= call.endMillis() && call.sentMillis() <= each.lostMillis())
                        .findFirst();
    }

    /** The newest version of each key, by what {@link #nameOf} calls it. */
    private Map<String, Long> publishedUntil(long millis) {
        Map<String, Long> newest = new HashMap<>();
        for (StateRecord message : evidence.records()) {
            if (message.atMillis() <= millis && message.key() != null && message.version() != null) {
                newest.merge(nameOf(message.kind(), message.key()), message.version(), Math::max);
            }
        }
        return newest;
    }

    private static boolean isIn(Map<String, Long> published, Call call) {
        return Version.acknowledgedBy(call)
                .filter(version -> published.getOrDefault(
                                nameOf(version.kind(), version.id().toString()), -1L)
                        >= version.number())
                .isPresent();
    }

    private static String nameOf(String kind, String key) {
        return kind + "/" + key;
    }

    private static String ownerOf(Call call) {
        String program = call.program().split("#")[0];
        return program.equals(GATEWAY)
                ? OWNERS.getOrDefault(Endpoint.of(call).name().split("/")[1], GATEWAY)
                : program;
    }
}
