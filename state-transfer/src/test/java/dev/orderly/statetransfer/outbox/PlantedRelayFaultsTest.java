package dev.orderly.statetransfer.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.statetransfer.gate.NothingToDetect;
import dev.orderly.statetransfer.gate.RestoreDetection;
import dev.orderly.statetransfer.interleaving.Exploration;
import dev.orderly.statetransfer.interleaving.Schedule;
import dev.orderly.statetransfer.outbox.DirtyRows.Row;
import dev.orderly.statetransfer.outbox.ScriptedBroker.Transaction;
import dev.orderly.statetransfer.outbox.ScriptedDatabase.Dirty;
import jakarta.enterprise.inject.Vetoed;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The exploration finds mistakes, each by the rule that it breaks. */
class PlantedRelayFaultsTest {

    private static final Logger LOG = Logger.getLogger(PlantedRelayFaultsTest.class);

    private static final String BACK = "The topic goes back";
    private static final String AMBIGUOUS = "One version has two contents";
    private static final String LOST = "is clean, but the topic may lose it";
    private static final String LEFT = "Still dirty";

    @BeforeAll
    static void failuresAreNoNews() {
        Silence.begin();
    }

    @AfterAll
    static void failuresAreNewsAgain() {
        Silence.end();
    }

    @Test
    void aBrokerThatFencesNobody() {
        finds(BACK, schedule -> new Scene(schedule, 10) {
            @Override
            ScriptedBroker broker() {
                return new ScriptedBroker(schedule) {
                    @Override
                    boolean isFenced(int producer) {
                        return false;
                    }
                };
            }
        });
    }

    @Test
    void aLeaderThatFencesAfterItHasRead() {
        finds(BACK, schedule -> new Scene(schedule, 10) {
            @Override
            FencingProducers producers(Life life, ScriptedBroker with) {
                return new LateFencing(life, with);
            }
        });
    }

    @Test
    void aBrokerThatAnswersBeforeItHasCommitted() {
        finds(LOST, schedule -> new Scene(schedule, 10) {
            @Override
            ScriptedBroker broker() {
                return new ScriptedBroker(schedule) {
                    @Override
                    void commit(Transaction transaction) {
                        schedule.start(() -> super.commit(transaction));
                    }
                };
            }
        });
    }

    @Test
    void clearingWhatWasWrittenAgain() {
        finds(LOST, schedule -> new Scene(schedule, 10) {
            @Override
            ScriptedDatabase database(ScriptedBroker with) {
                return new ScriptedDatabase(schedule, with) {
                    @Override
                    boolean isUnchanged(Dirty row, Row sent) {
                        return true;
                    }
                };
            }
        });
    }

    @Test
    void clearingWhatBecameDirtyAnew() {
        finds(LOST, schedule -> new Scene(schedule, 10) {
            @Override
            ScriptedDatabase database(ScriptedBroker with) {
                return new ScriptedDatabase(schedule, with) {
                    @Override
                    boolean isSame(Dirty row, Row sent) {
                        return true;
                    }
                };
            }
        });
    }

    @Test
    void readingWhatIsNotCommitted() {
        finds(AMBIGUOUS, schedule -> new Scene(schedule, 10) {
            @Override
            ScriptedDatabase database(ScriptedBroker with) {
                return new ScriptedDatabase(schedule, with) {
                    @Override
                    Map<UUID, Written> visible() {
                        Map<UUID, Written> latest = new HashMap<>(super.visible());
                        latest.putAll(uncommitted());
                        return latest;
                    }
                };
            }
        });
    }

    @Test
    void aCursorThatNeverGoesBack() {
        finds(LEFT, schedule -> new Scene(schedule, 10) {
            @Override
            DirtyRows outbox(Life life, ScriptedDatabase in) {
                return new Forward(life, in);
            }
        });
    }

    @Test
    void aRestoredOwnerThatDoesNotReadItsTopic() {
        finds(BACK, schedule -> new RestoredScene(schedule) {
            @Override
            RestoreDetection detection(Life life) {
                return new NothingToDetect();
            }
        });
    }

    @Test
    void aRestoredOwnerThatSendsBeforeItHasAdopted() {
        finds(BACK, schedule -> new RestoredScene(schedule) {
            @Override
            ScriptedDatabase database(ScriptedBroker with) {
                return new ScriptedDatabase(schedule, with) {
                    @Override
                    boolean isAnythingAhead() {
                        return false;
                    }
                };
            }
        });
    }

    @Test
    void aRestoredOwnerThatComparesVersionsOnly() {
        finds(AMBIGUOUS, schedule -> new RestoredScene(schedule) {
            @Override
            ScriptedDatabase database(ScriptedBroker with) {
                return new ScriptedDatabase(schedule, with) {
                    @Override
                    boolean isNewer(State sent, State own) {
                        return sent.version() > own.version();
                    }
                };
            }
        });
    }

    private static void finds(String violation, Function<Schedule, Scene> mistaken) {
        assertThatThrownBy(() -> Exploration.explore(
                        2, schedule -> mistaken.apply(schedule).begin()))
                .isInstanceOf(Exploration.Violation.class)
                .hasMessageContaining(violation)
                .satisfies(story -> LOG.info(story.getMessage()));
    }

    /** Its batch may be older than what a leader between has sent. */
    @Vetoed
    private static final class LateFencing extends ScriptedProducers {

        LateFencing(Life life, ScriptedBroker broker) {
            super(life, broker);
        }

        @Override
        Producer<String, byte[]> create() {
            return new Connection() {
                @Override
                public void initTransactions() {}

                @Override
                public void beginTransaction() {
                    super.initTransactions();
                    super.beginTransaction();
                }
            };
        }
    }

    /** As with a sequence: what commits late stays behind. */
    @Vetoed
    private static final class Forward extends ScriptedDirtyRows {

        private long furthest;

        Forward(Life life, ScriptedDatabase database) {
            super(life, database);
        }

        @Override
        List<Row> read(long after, int limit) throws SQLException {
            List<Row> rows = super.read(Math.max(after, furthest), limit);
            furthest = rows.stream().mapToLong(Row::place).max().orElse(furthest);
            return rows;
        }
    }
}
