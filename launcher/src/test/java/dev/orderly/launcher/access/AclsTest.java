package dev.orderly.launcher.access;

import static org.apache.kafka.common.acl.AclOperation.ALTER;
import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.CLUSTER;
import static org.apache.kafka.common.resource.ResourceType.DELEGATION_TOKEN;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;
import static org.apache.kafka.common.resource.ResourceType.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class AclsTest {

    private static final String UNKNOWN = "stranger";

    private static final Set<AclOperation> OPERATIONS =
            EnumSet.complementOf(EnumSet.of(AclOperation.UNKNOWN, AclOperation.ANY));

    private final Topology topology = Topology.read();
    private final KafkasAuthorizer authorizer = new KafkasAuthorizer(Acls.of(topology));

    @Test
    void aTopicIsWrittenCreatedAndConfiguredByItsOwnerAlone() {
        for (String topic : topology.topics()) {
            for (AclOperation operation : List.of(WRITE, CREATE, ALTER_CONFIGS)) {
                assertThat(accountsThatMay(operation, TOPIC, topic))
                        .as("%s %s", operation, topic)
                        .containsExactly(topic.substring(0, topic.indexOf('.')));
            }
        }
    }

    @Test
    void aTopicIsReadByItsOwnerByWhoReplicatesItAndByTheGateway() {
        for (String topic : topology.topics()) {
            Stream<String> readers = accounts()
                    .filter(account -> account.equals("gateway")
                            || (topology.services().containsKey(account)
                                    && (topology.services().get(account).owns().contains(topic)
                                            || topology.services()
                                                    .get(account)
                                                    .replicates()
                                                    .contains(topic))));
            List<String> expected = readers.toList();
            assertThat(accountsThatMay(READ, TOPIC, topic)).as(topic).containsExactlyElementsOf(expected);
            assertThat(accountsThatMay(DESCRIBE, TOPIC, topic)).as(topic).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void consumerGroupsAndTransactionsBelongToWhomTheyAreNamedAfter() {
        for (String service : topology.services().keySet()) {
            assertThat(accountsThatMay(READ, GROUP, service)).containsExactly(service);
            assertThat(accountsThatMay(READ, GROUP, service + "-of-my-own")).containsExactly(service);
            assertThat(accountsThatMay(READ, GROUP, service + "s")).isEmpty();
            assertThat(accountsThatMay(WRITE, TRANSACTIONAL_ID, service + "-relay"))
                    .containsExactly(service);
        }
        assertThat(accountsThatMay(READ, GROUP, "gateway-1")).containsExactly("gateway");
        assertThat(accountsThatMay(WRITE, TRANSACTIONAL_ID, "gateway-1")).isEmpty();
    }

    @Test
    void nobodyDeletesATopicOrMakesAnotherOrChangesTheClusterOrItsAcls() {
        assertThat(topology.topics()).allSatisfy(topic -> {
            assertThat(accountsThatMay(DELETE, TOPIC, topic)).isEmpty();
            assertThat(accountsThatMay(ALTER, TOPIC, topic)).isEmpty();
        });
        assertThat(accountsThatMay(CREATE, TOPIC, "ordering.private")).isEmpty();
        for (AclOperation operation : List.of(CREATE, ALTER, ALTER_CONFIGS, DESCRIBE)) {
            assertThat(accountsThatMay(operation, CLUSTER, "kafka-cluster")).isEmpty();
        }
    }

    /** Every account, every operation, everything that has a name: what the topology does not mean is refused. */
    @Test
    void nothingElseIsAllowedToAnybody() {
        for (String account : accounts().toList()) {
            for (AclOperation operation : OPERATIONS) {
                for (String topic : topology.topics()) {
                    assertMay(isMeant(account, operation, topic), account, operation, TOPIC, topic);
                }
                for (String name : List.of("__consumer_offsets", "__transaction_state", "orders", "*", "ordering")) {
                    assertMay(false, account, operation, TOPIC, name);
                }
                for (String owner : accounts().toList()) {
                    boolean itsOwn = account.equals(owner) && !owner.equals(UNKNOWN);
                    boolean reads = operation == READ || operation == DESCRIBE;
                    boolean writes = operation == WRITE || operation == DESCRIBE;
                    boolean relays = itsOwn && !owner.equals("gateway");
                    assertMay(itsOwn && reads, account, operation, GROUP, owner + "-1");
                    assertMay(relays && writes, account, operation, TRANSACTIONAL_ID, owner + "-relay");
                    assertMay(false, account, operation, DELEGATION_TOKEN, owner);
                    assertMay(false, account, operation, USER, owner);
                }
                assertMay(false, account, operation, CLUSTER, "kafka-cluster");
            }
        }
    }

    private boolean isMeant(String account, AclOperation operation, String topic) {
        Topology.Part part = topology.services().getOrDefault(account, new Topology.Part(List.of(), List.of()));
        boolean owns = part.owns().contains(topic);
        boolean reads = owns || part.replicates().contains(topic) || account.equals("gateway");
        return switch (operation) {
            case READ, DESCRIBE -> reads;
            case WRITE, CREATE, ALTER_CONFIGS, DESCRIBE_CONFIGS -> owns;
            default -> false;
        };
    }

    private void assertMay(boolean expected, String account, AclOperation operation, ResourceType type, String name) {
        assertThat(authorizer.allows(account + "-broker", operation, type, name))
                .as("%s: %s %s %s", account, operation, type, name)
                .isEqualTo(expected);
    }

    private List<String> accountsThatMay(AclOperation operation, ResourceType type, String name) {
        return accounts()
                .filter(account -> authorizer.allows(account + "-broker", operation, type, name))
                .toList();
    }

    private Stream<String> accounts() {
        return Stream.concat(topology.services().keySet().stream(), Stream.of("gateway", UNKNOWN));
    }
}
