package dev.orderly.launcher.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each account may do at the broker; everything else is refused. Reading, writing and altering include describing.
 *
 * <p>A service's consumer groups and transactional ids have the service's name, or that name and a hyphen as their
 * prefix.
 */
public final class Acls {

    private static final String GATEWAY = "gateway";

    /** Each service has a client in the realm just for the broker. */
    private static final String ACCOUNT_SUFFIX = "-broker";

    private final Set<AclBinding> bindings = new HashSet<>();

    /** The services' ACLs, and those of the gateway, which shows all states and owns none. */
    public static Set<AclBinding> ofAll() {
        return of(Topology.read());
    }

    static Set<AclBinding> of(Topology topology) {
        var acls = new Acls();
        topology.services().forEach((service, part) -> {
            acls.read(service, part.replicates());
            acls.own(service, part.owns());
        });
        acls.read(GATEWAY, topology.topics());
        return Set.copyOf(acls.bindings);
    }

    private void read(String service, Collection<String> topics) {
        topics.forEach(topic -> allow(service, topic(topic), AclOperation.READ));
        for (ResourcePattern group : named(ResourceType.GROUP, service)) {
            allow(service, group, AclOperation.READ);
        }
    }

    /** An owner also reads its topics: after its database was restored, they may be ahead of it. */
    private void own(String service, Collection<String> topics) {
        for (String topic : topics) {
            allow(service, topic(topic), AclOperation.CREATE);
            allow(service, topic(topic), AclOperation.ALTER_CONFIGS);
            allow(service, topic(topic), AclOperation.WRITE);
            allow(service, topic(topic), AclOperation.READ);
        }
        for (ResourcePattern id : named(ResourceType.TRANSACTIONAL_ID, service)) {
            allow(service, id, AclOperation.WRITE);
        }
    }

    private void allow(String service, ResourcePattern resource, AclOperation operation) {
        String principal = "User:" + service + ACCOUNT_SUFFIX;
        bindings.add(
                new AclBinding(resource, new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW)));
    }

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }

    private static List<ResourcePattern> named(ResourceType type, String service) {
        return List.of(
                new ResourcePattern(type, service, PatternType.LITERAL),
                new ResourcePattern(type, service + "-", PatternType.PREFIXED));
    }

    private Acls() {}
}
