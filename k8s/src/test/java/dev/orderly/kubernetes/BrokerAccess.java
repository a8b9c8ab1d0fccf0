package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Checks that the KafkaUsers' permissions equal the launcher's ACLs. */
final class BrokerAccess {

    static Stream<String> complaints(Manifests manifests) {
        Set<AclBinding> given =
                manifests.of("KafkaUser").flatMap(BrokerAccess::of).collect(Collectors.toSet());
        return Stream.concat(
                TheCode.ACLS.stream()
                        .filter(acl -> !given.contains(acl))
                        .map(acl -> "%s: no KafkaUser allows it, but the code needs it".formatted(inWords(acl))),
                given.stream()
                        .filter(acl -> !TheCode.ACLS.contains(acl))
                        .map(acl ->
                                "%s: a KafkaUser allows it, but the code does not need it".formatted(inWords(acl))));
    }

    private static Stream<AclBinding> of(Resource user) {
        return user.each("/spec/authorization/acls")
                .flatMap(acl -> acl.path("operations")
                        .valueStream()
                        .map(operation -> new AclBinding(
                                pattern(acl.path("resource")),
                                new AccessControlEntry(
                                        "User:" + user.name(),
                                        acl.path("host").asText("*"),
                                        AclOperation.fromString(snake(operation.asText())),
                                        AclPermissionType.fromString(
                                                acl.path("type").asText("allow"))))));
    }

    private static ResourcePattern pattern(JsonNode resource) {
        return new ResourcePattern(
                ResourceType.fromString(snake(resource.path("type").asText())),
                resource.path("name").asText("kafka-cluster"),
                resource.path("patternType").asText("literal").equals("prefix")
                        ? PatternType.PREFIXED
                        : PatternType.LITERAL);
    }

    /** Strimzi writes transactionalId and AlterConfigs, Kafka TRANSACTIONAL_ID and ALTER_CONFIGS. */
    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    }

    private static String inWords(AclBinding acl) {
        return "%s %s on %s %s%s"
                .formatted(
                        acl.entry().principal(),
                        acl.entry().operation(),
                        acl.pattern().resourceType(),
                        acl.pattern().name(),
                        acl.pattern().patternType() == PatternType.PREFIXED ? "*" : "");
    }

    private BrokerAccess() {}
}
