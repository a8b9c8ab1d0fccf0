package dev.orderly.launcher.access;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.internals.PluginMetricsImpl;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.metadata.authorizer.StandardAcl;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** The broker's authorizer with these ACLs, without a broker. */
final class KafkasAuthorizer {

    private final StandardAuthorizer authorizer = new StandardAuthorizer();

    KafkasAuthorizer(Collection<AclBinding> acls) {
        authorizer.configure(Map.of());
        authorizer.withPluginMetrics(new PluginMetricsImpl(new Metrics(), Map.of()));
        acls.forEach(acl -> authorizer.addAcl(Uuid.randomUuid(), StandardAcl.fromAclBinding(acl)));
        authorizer.completeInitialLoad();
    }

    boolean allows(String account, AclOperation operation, ResourceType type, String name) {
        var action = new Action(operation, new ResourcePattern(type, name, PatternType.LITERAL), 1, true, true);
        return authorizer.authorize(new Request(account), List.of(action)).equals(List.of(AuthorizationResult.ALLOWED));
    }

    private record Request(String account) implements AuthorizableRequestContext {

        @Override
        public KafkaPrincipal principal() {
            return new KafkaPrincipal(KafkaPrincipal.USER_TYPE, account);
        }

        @Override
        public InetAddress clientAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public String listenerName() {
            return "CLIENTS";
        }

        @Override
        public SecurityProtocol securityProtocol() {
            return SecurityProtocol.SASL_PLAINTEXT;
        }

        @Override
        public int requestType() {
            return 0;
        }

        @Override
        public int requestVersion() {
            return 0;
        }

        @Override
        public String clientId() {
            return account;
        }

        @Override
        public int correlationId() {
            return 0;
        }
    }
}
