package dev.orderly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.Contracts;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.fixtures.KeptFile;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.statetransfer.replica.Replicas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the topology agrees with the code. */
class TopologyTest {

    private static final Path ROOT = Path.of("..");

    private final Topology topology = new Topology(Contracts.TOPICS.all(), replicatedBy());

    @Test
    void thePageIsThatOfTheCode() {
        KeptFile.holds(ROOT.resolve("docs/topology.md"), topology.asMarkdown());
    }

    /** The launcher derives the broker's ACLs from it. */
    @Test
    void theBrokerLetsInWhomTheCodeSays() {
        KeptFile.holds(ROOT.resolve("launcher/src/main/resources/topology.json"), topology.asJson());
    }

    @Test
    void everyTopicIsOwnedByAServiceAndNoneReplicatesItsOwn() {
        assertThat(topology.replicatedBy().keySet())
                .containsAll(topology.topics().stream().map(StateTopic::owner).toList());
        assertThat(topology.replicatedBy())
                .allSatisfy((service, replicated) ->
                        assertThat(replicated).extracting(StateTopic::owner).doesNotContain(service));
    }

    private static Map<String, Set<StateTopic<?>>> replicatedBy() {
        Map<String, Set<StateTopic<?>>> replicated = new TreeMap<>();
        services().forEach(service -> replicated.put(service, replicatedBy(service)));
        return replicated;
    }

    private static List<String> services() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.getFileName().toString())
                    .filter(module -> Files.exists(replicatedOf(module)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classesOf(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    private static Path replicatedOf(String module) {
        return classesOf(module).resolve("dev/orderly").resolve(module).resolve("Replicated.class");
    }

    /**
     * Calls the methods that declare replicas, as the container would, so that every topic is found, however it is
     * named there.
     */
    private static Set<StateTopic<?>> replicatedBy(String service) {
        try (var classes =
                new URLClassLoader(new URL[] {classesOf(service).toUri().toURL()})) {
            Class<?> declared = classes.loadClass("dev.orderly." + service + ".Replicated");
            Object replicated = accessible(declared.getDeclaredConstructor()).newInstance();
            Object replicas =
                    accessible(Replicas.class.getDeclaredConstructors()[0]).newInstance((Object) null);
            Set<StateTopic<?>> topics = new HashSet<>();
            for (Method method : declared.getDeclaredMethods()) {
                if (Arrays.equals(method.getParameterTypes(), new Class<?>[] {Replicas.class})) {
                    method.setAccessible(true);
                    topics.add(((Replica<?>) method.invoke(replicated, replicas)).topic());
                }
            }
            return topics;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("The replicas of " + service, e);
        }
    }

    private static Constructor<?> accessible(Constructor<?> constructor) {
        constructor.setAccessible(true);
        return constructor;
    }
}
