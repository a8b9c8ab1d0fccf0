package dev.orderly.chaos.check.rule.transfer;

import static java.util.stream.Collectors.toMap;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.OwnState;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A change and its publication commit together: each entity is in the outbox with its version, and nothing else is. */
public final class OutboxHoldsEveryEntity implements Rule {

    @Override
    public String name() {
        return "the outbox holds every entity";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return Rows.kinds().flatMap(kind -> check(kind, evidence).stream());
    }

    private List<Violation> check(String kind, Evidence evidence) {
        Map<UUID, Long> outbox = evidence.mechanism().outbox().stream()
                .filter(state ->
                        state.hash() != null && state.topic().split("\\.")[1].equals(kind))
                .collect(toMap(OwnState::key, OwnState::version));
        List<Violation> found = new ArrayList<>();
        evidence.rows().of(kind).stream().filter(entity -> !isPrivate(entity)).forEach(entity -> {
            Long published = outbox.remove(entity.id());
            if (!Objects.equals(published, entity.version())) {
                found.add(difference(kind, entity.id(), entity.version(), published));
            }
        });
        outbox.forEach((id, version) -> found.add(difference(kind, id, null, version)));
        return found;
    }

    private Violation difference(String kind, UUID id, @Nullable Long own, @Nullable Long published) {
        return violation(id, "%s %s has version %s, but %s in the outbox", kind, id, own, published);
    }

    private static boolean isPrivate(Rows.Entity entity) {
        return entity instanceof Rows.Order order && order.isDraft();
    }
}
