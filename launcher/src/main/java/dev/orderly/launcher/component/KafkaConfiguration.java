package dev.orderly.launcher.component;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The file {@code server.properties} of the only node.
 *
 * @param detours the listeners for single clients
 * @param issuer whose tokens are accepted as logins
 * @param keys the keys that sign those tokens, as a JSON key set
 */
record KafkaConfiguration(
        int clientsPort,
        List<Routes.Listener> detours,
        int controllerPort,
        int internalPort,
        Path data,
        String issuer,
        Path keys) {

    Properties asProperties() {
        var server = new Properties();
        server.putAll(node());
        server.putAll(listeners());
        server.putAll(loginByToken());
        server.putAll(loginOfTheNode());
        server.putAll(oneReplicaOfEverything());
        server.putAll(smallCleaner());
        server.putAll(fewThreads());
        return server;
    }

    /** Only owners create topics, so a typing error does not, and without an ACL nothing is allowed. */
    private Map<String, String> node() {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@localhost:" + controllerPort,
                "log.dirs", data.toString(),
                "auto.create.topics.enable", "false",
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:" + KafkaAdmin.USER);
    }

    private Map<String, String> listeners() {
        String brokers =
                forClients().map(each -> address(each.name(), each.port())).collect(joining(",")) + ","
                        + address("INTERNAL", internalPort);
        String advertised = forClients()
                        .map(each -> address(each.name(), each.advertisedPort()))
                        .collect(joining(","))
                + "," + address("INTERNAL", internalPort);
        return Map.of(
                "listeners",
                brokers + "," + address("CONTROLLER", controllerPort),
                "advertised.listeners",
                advertised,
                "inter.broker.listener.name",
                "INTERNAL",
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                Stream.concat(forClients().map(Routes.Listener::name), Stream.of("INTERNAL", "CONTROLLER"))
                        .map(name -> name + ":SASL_PLAINTEXT")
                        .collect(joining(",")));
    }

    private Stream<Routes.Listener> forClients() {
        return Stream.concat(Stream.of(new Routes.Listener("CLIENTS", clientsPort, clientsPort)), detours.stream());
    }

    private static String address(String listener, int port) {
        return "%s://localhost:%d".formatted(listener, port);
    }

    /**
     * The validator must be set: the default one is meant for clients and checks neither signature nor expiry.
     * Everything runs on one machine, with one clock, so no tolerance for expired tokens is needed.
     */
    private Map<String, String> loginByToken() {
        Map<String, String> login = new HashMap<>(Map.of(
                "sasl.oauthbearer.jwt.validator.class",
                        "org.apache.kafka.common.security.oauthbearer.BrokerJwtValidator",
                "sasl.oauthbearer.jwks.endpoint.url", keysUrl(),
                "sasl.oauthbearer.expected.issuer", issuer,
                "sasl.oauthbearer.expected.audience", "kafka",
                "sasl.oauthbearer.sub.claim.name", "client_id",
                "sasl.oauthbearer.clock.skew.seconds", "0"));
        forClients()
                .map(each -> "listener.name." + each.name().toLowerCase(Locale.ROOT))
                .forEach(listener -> login.putAll(Map.of(
                        listener + ".sasl.enabled.mechanisms", "OAUTHBEARER",
                        listener + ".oauthbearer.sasl.jaas.config",
                                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;",
                        listener + ".oauthbearer.sasl.server.callback.handler.class",
                                "org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler")));
        return login;
    }

    String keysUrl() {
        return keys.toUri().toString();
    }

    /** The node's connection to itself, like that between a cluster's nodes, must not need a token. */
    private static Map<String, String> loginOfTheNode() {
        return Map.of(
                "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "sasl.mechanism.controller.protocol", "PLAIN",
                "listener.name.internal.sasl.enabled.mechanisms", "PLAIN",
                "listener.name.internal.plain.sasl.jaas.config", KafkaAdmin.listener(),
                "listener.name.controller.sasl.enabled.mechanisms", "PLAIN",
                "listener.name.controller.plain.sasl.jaas.config", KafkaAdmin.listener());
    }

    private static Map<String, String> oneReplicaOfEverything() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "12",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "12",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    /**
     * The cleaner's table of keys is on the heap. By default it takes half of this node's heap, so that garbage
     * collection of the rest stops everything for a tenth of a second each second. This one has room for the 1,250,000
     * records of a segment.
     */
    private static Map<String, String> smallCleaner() {
        return Map.of("log.cleaner.dedupe.buffer.size", Integer.toString(32 * 1024 * 1024));
    }

    /** The defaults are for a broker with a machine of its own: a single request would wake one thread after the other. */
    private static Map<String, String> fewThreads() {
        return Map.of("num.network.threads", "1", "num.io.threads", "2", "background.threads", "2");
    }
}
