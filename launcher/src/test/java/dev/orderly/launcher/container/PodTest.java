package dev.orderly.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodTest {

    private static final String MANIFESTS = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: billing-1}
            data: {DATABASE: in-the-cluster, TERM_OF_PAYMENT: P14D}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: billing}
            spec:
              template:
                metadata: {labels: {app.kubernetes.io/name: billing}}
                spec:
                  serviceAccountName: billing
                  securityContext: {runAsUser: 1001}
                  initContainers:
                    - name: migrate
                      image: orderly/billing:1
                      envFrom: [{configMapRef: {name: billing-1}}]
                  containers:
                    - name: billing
                      image: orderly/billing:1
                      ports: [{name: http, containerPort: 8080}]
                      readinessProbe: {httpGet: {path: /ready, port: http}}
                      envFrom: [{configMapRef: {name: billing-1}}]
                      env:
                        - {name: MIGRATE, value: "false"}
                        - {name: PASSWORD, valueFrom: {secretKeyRef: {name: billing-db, key: password}}}
                      securityContext: {readOnlyRootFilesystem: true}
                      volumeMounts:
                        - {name: tmp, mountPath: /tmp}
                        - {name: ca, mountPath: /etc/ca}
                  volumes:
                    - {name: tmp, emptyDir: {}}
                    - {name: ca, secret: {secretName: ca}}
            """;

    @TempDir
    Path directory;

    private Manifests written;

    @BeforeEach
    void write() throws IOException {
        Path file = directory.resolve("pod.yaml");
        new Pod("billing-8085", "billing")
                .writeTo(
                        file,
                        Manifests.parse(MANIFESTS),
                        "localhost/billing:1",
                        Map.of("DATABASE", "here", "PASSWORD", "billing"));
        written = Manifests.parse(Files.readString(file));
    }

    @Test
    void whatTheClusterDemandsOfAProgramHoldsHereToo() {
        assertThat(spec().at("/securityContext/runAsUser").asInt()).isEqualTo(1001);
        assertThat(container().at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container().at("/image").asText()).isEqualTo("localhost/billing:1");
        assertThat(spec().at("/initContainers/0/image").asText()).isEqualTo("localhost/billing:1");
    }

    @Test
    void theClustersAddressesAndSecretsAreReplacedWhereverAProgramIsToldThem() {
        assertThat(variables(container()))
                .contains(
                        "MIGRATE=false", "DATABASE=here", "PASSWORD=billing", "KAFKA_SECURITY_PROTOCOL=SASL_PLAINTEXT");
        assertThat(variables(spec().at("/initContainers/0"))).contains("DATABASE=here", "PASSWORD=billing");
        JsonNode told = written.all("ConfigMap").getFirst().get("data");
        assertThat(told.get("DATABASE").asText()).isEqualTo("here");
        assertThat(told.get("TERM_OF_PAYMENT").asText()).isEqualTo("P14D");
    }

    @Test
    void podsOnOneMachineShareNeitherPortsNorVolumes() {
        assertThat(container().has("ports")).isFalse();
        assertThat(container().has("readinessProbe")).isFalse();
        assertThat(spec().at("/hostNetwork").asBoolean()).isTrue();
        assertThat(spec().at("/volumes").findValuesAsText("name")).containsExactly("billing-8085-tmp");
        assertThat(container().at("/volumeMounts").findValuesAsText("name")).containsExactly("billing-8085-tmp");
    }

    private JsonNode spec() {
        return written.all("Pod").getFirst().get("spec");
    }

    private JsonNode container() {
        return spec().at("/containers/0");
    }

    private static Iterable<String> variables(JsonNode container) {
        return container
                .get("env")
                .valueStream()
                .map(variable -> variable.get("name").asText() + "="
                        + variable.path("value").asText())
                .toList();
    }
}
