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
 * What each account is allowed at the broker; everything else is refused. Reading, writing and altering include describing.
 *
 * <p>What a service makes up besides topics, its consumer groups and transactional ids, is named like the service, or begins
 * with its name and a hyphen.
 */
public final class Acls {

    private static final String GATEWAY = "gateway";

    /** One client per service in the realm, for the broker alone. */
    private static final String ACCOUNT_SUFFIX = "-broker";

    private final Set<AclBinding> bindings = new HashSet<>();

    /** Those of the services, and of the gateway, which shows all states and owns none. */
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

    /** An owner reads its topics, too: after its database was restored, they know better. */
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
