package dev.orderly.statetransfer.rebuild;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.consuming.AppliedOffsets;
import dev.orderly.statetransfer.consuming.ReplicaTables;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.interleaving.Exploration;
import dev.orderly.statetransfer.rebuild.Rebuild.Phase;
import dev.orderly.statetransfer.record.ReceivedState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exploration finds mistakes, each by the rule that it breaks. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PlantedRebuildFaultsTest {

    private static final Logger LOG = Logger.getLogger(PlantedRebuildFaultsTest.class);

    private static final String BACK = "The replica goes back";
    private static final String LOST = "A wrong row";
    private static final String OUTDATED = "A wrong outdated decision";
    private static final String LEFT = "A wrong table left behind";

    private ThingTable table;

    @BeforeEach
    void createReplica() throws SQLException {
        Silence.begin();
        table = new ThingTable();
    }

    @AfterEach
    void dropReplica() throws SQLException {
        table.close();
        Silence.end();
    }

    @Test
    void swappingWithoutTheLock() {
        finds(BACK, Plan.FED, (scene, life) -> new RebuildProcess(scene, life) {
            @Override
            AppliedOffsets offsets() {
                return new AppliedOffsets() {
                    @Override
                    public Uni<Map<TopicPartition, Long>> lock(Collection<TopicPartition> partitions) {
                        return read().invoke(all -> all.keySet().retainAll(partitions));
                    }
                };
            }
        });
    }

    @Test
    void notCatchingUp() {
        finds(BACK, Plan.FED, (scene, life) -> new RebuildProcess(scene, life) {
            @Override
            SwappingShadows swapping(AppliedOffsets offsets, ShadowTables shadows, RebuildTable phases) {
                return new PatientSwapping(this, offsets, shadows, phases) {
                    @Override
                    Uni<Outcome> attempt(
                            RebuildRun run,
                            String shadow,
                            List<TopicPartition> partitions,
                            Predicate<Map<TopicPartition, Long>> feed) {
                        return super.attempt(run, shadow, partitions, live -> true);
                    }
                };
            }
        });
    }

    @Test
    void passingOverWhatTheShadowHasNotRead() {
        finds(LOST, Plan.AHEAD, (scene, life) -> new RebuildProcess(scene, life) {
            @Override
            ShadowTables shadows() {
                return new SteppingTables(life) {
                    @Override
                    Uni<Void> swap(StateTopic<?> topic, String shadow) {
                        return Sql.update("""
                                        update replica_progress set next_offset = case partition %s end where topic = $1
                                        """.formatted(ends(scene)), topic.name())
                                .flatMap(passed -> super.swap(topic, shadow));
                    }
                };
            }
        });
    }

    private static String ends(RebuildScene scene) {
        return ThingTopic.PARTITIONS.stream()
                .map(of -> "when %d then %d".formatted(of.partition(), scene.topic.end(of)))
                .collect(joining(" "));
    }

    @Test
    void takingAnOlderRecordForTheNewest() {
        finds(BACK, Plan.FED, (scene, life) -> new RebuildProcess(scene, life) {
            @Override
            ReplicaTables tables() {
                return new ReplicaTables() {
                    @Override
                    public Uni<Set<UUID>> upsert(String shadow, Collection<ReceivedState> received) {
                        UUID[] keys = received.stream().map(ReceivedState::key).toArray(UUID[]::new);
                        return Sql.update("delete from %s where key = any($1)".formatted(shadow), (Object) keys)
                                .flatMap(deleted -> super.upsert(shadow, received));
                    }
                };
            }
        });
    }

    @Test
    void notDecidingAboutTheDifferences() {
        finds(OUTDATED, Plan.FED, (scene, life) -> new RebuildProcess(scene, life) {
            @Override
            ShadowTables shadows() {
                return new SteppingTables(life) {
                    @Override
                    Uni<KeyRange> differing(StateTopic<?> topic, UUID after) {
                        return super.differing(topic, after).map(range -> new KeyRange(range.last(), List.of()));
                    }
                };
            }
        });
    }

    @Test
    void aShadowThatNobodyDrops() {
        finds(LEFT, Plan.KILLED, (scene, life) -> new RebuildProcess(scene, life) {
            @Override
            ShadowTables shadows() {
                return new SteppingTables(life) {
                    @Override
                    Uni<Void> dropShadows(StateTopic<?> topic) {
                        return Uni.createFrom().voidItem();
                    }
                };
            }
        });
    }

    @Test
    void forgettingTheReplacedTableAfterACrash() {
        finds(OUTDATED, Plan.KILLED, (scene, life) -> new RebuildProcess(scene, life) {
            @Override
            ShadowTables shadows() {
                return new SteppingTables(life) {
                    @Override
                    Uni<Void> dropShadows(StateTopic<?> topic) {
                        return super.dropShadows(topic).flatMap(dropped -> dropReplaced(topic));
                    }
                };
            }
        });
    }

    /** Fails, because there is a replaced table already. */
    @Test
    void swappingAgainBecauseNobodyAnswered() {
        finds(OUTDATED, Plan.UNANSWERED, (scene, life) -> new RebuildProcess(scene, life) {
            @Override
            SwappingShadows swapping(AppliedOffsets offsets, ShadowTables shadows, RebuildTable phases) {
                RebuildTable forgetful = new RebuildTable() {
                    @Override
                    Uni<Phase> phase(RebuildRun run) {
                        return super.phase(run).replaceWith(Phase.SWAPPING);
                    }
                };
                return super.swapping(offsets, shadows, forgetful);
            }
        });
    }

    @Test
    void goingOnAlthoughAnotherHasBegun() {
        finds(LEFT, Plan.UNLOCKED, (scene, life) -> new RebuildProcess(scene, life) {
            @Override
            RebuildTable table() {
                return new SteppingPhases() {
                    @Override
                    Uni<Phase> phase(RebuildRun run) {
                        return read().map(all ->
                                requireNonNull(all.get(run.topic().name())).phase());
                    }
                };
            }
        });
    }

    private void finds(String violation, Plan plan, BiFunction<RebuildScene, Life, RebuildProcess> mistaken) {
        assertThatThrownBy(() -> Exploration.explore(
                        2,
                        schedule -> new RebuildScene(schedule, table, plan) {
                            @Override
                            RebuildProcess process(Life life) {
                                return mistaken.apply(this, life);
                            }
                        }.begin()))
                .isInstanceOf(Exploration.Violation.class)
                .hasMessageContaining(violation)
                .satisfies(story -> LOG.info(story.getMessage()));
    }
}
