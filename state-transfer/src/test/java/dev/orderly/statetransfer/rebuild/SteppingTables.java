package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetopics.StateTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.UUID;

/** The statements about shadows, with what happens between them. */
@Vetoed
class SteppingTables extends ShadowTables {

    private final Life life;

    SteppingTables(Life life) {
        this.life = life;
    }

    @Override
    Uni<Void> create(StateTopic<?> topic, String shadow) {
        life.tell("creates a shadow");
        return super.create(topic, shadow);
    }

    @Override
    Uni<Void> analyze(String shadow) {
        life.tell("has filled its shadow");
        return super.analyze(shadow);
    }

    @Override
    Uni<Void> swap(StateTopic<?> topic, String shadow) {
        return super.swap(topic, shadow)
                .flatMap(swapped -> Life.blocking(
                        () -> life.step("has swapped"), () -> Uni.createFrom().voidItem()));
    }

    @Override
    Uni<Void> dropShadows(StateTopic<?> topic) {
        life.tell("drops shadows");
        return super.dropShadows(topic);
    }

    @Override
    Uni<Boolean> wasReplaced(StateTopic<?> topic) {
        life.tell("looks for a replaced table");
        return super.wasReplaced(topic);
    }

    @Override
    Uni<Void> dropReplaced(StateTopic<?> topic) {
        life.tell("drops the replaced table");
        return super.dropReplaced(topic);
    }

    @Override
    Uni<KeyRange> differing(StateTopic<?> topic, UUID after) {
        return Life.blocking(() -> life.step("looks for differences"), () -> super.differing(topic, after));
    }
}
