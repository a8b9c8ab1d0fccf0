package dev.orderly.statetransfer.recovery;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetopics.StateTopics;
import dev.orderly.statetransfer.outbox.Published;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The {@link Adopting} beans that the service declares. */
@ApplicationScoped
class Adopters {

    private static final Logger LOG = Logger.getLogger(Adopters.class);

    /** A declaration, with the topic and the aggregate's class that its type arguments determine. */
    record Adopter<A extends Published<S>, S extends EntityState>(
            StateTopic<S> topic, Class<A> aggregate, Adopting<A, S> adopting) {

        // Safe, because these are the type arguments of the declaration.
        @SuppressWarnings("unchecked")
        static <A extends Published<S>, S extends EntityState> Adopter<A, S> of(
                StateTopic<S> topic, InstanceHandle<Adopting<?, ?>> declared) {
            Class<A> aggregate = (Class<A>) argumentsOf(declared)[0];
            return new Adopter<>(topic, aggregate, (Adopting<A, S>) declared.get());
        }
    }

    private final List<StateTopic<?>> own;
    private final InjectableInstance<Adopting<?, ?>> declared;

    Adopters(
            @Any InjectableInstance<Adopting<?, ?>> declared,
            StateTopics topics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.own = topics.ownedBy(service);
        this.declared = declared;
    }

    /** One for each topic, or none at all: a mistake must show now, not after a restore. */
    void requireOneForEachTopic(@Observes StartupEvent start) {
        if (declared.isUnsatisfied()) {
            LOG.warn("Nothing implements Adopting: after restoring a backup of this database, changes stay refused");
        } else {
            own.forEach(this::of);
        }
    }

    /** The service's topics, in the order of adoption: states that others refer to come first. */
    List<String> topics() {
        return own.stream().map(StateTopic::name).toList();
    }

    Adopter<?, ?> of(StateTopic<?> topic) {
        List<InstanceHandle<Adopting<?, ?>>> found = StreamSupport.stream(
                        declared.handles().spliterator(), false)
                .filter(adopting -> argumentsOf(adopting)[1].equals(topic.type()))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("%d beans implement Adopting for %s, and it must be one: %s"
                    .formatted(
                            found.size(),
                            topic.name(),
                            found.stream()
                                    .map(each -> each.getBean().getBeanClass())
                                    .toList()));
        }
        return Adopter.of(topic, found.getFirst());
    }

    /** The classes of aggregate and state. */
    private static Type[] argumentsOf(InstanceHandle<Adopting<?, ?>> declared) {
        return declared.getBean().getTypes().stream()
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType().equals(Adopting.class))
                .findFirst()
                .orElseThrow()
                .getActualTypeArguments();
    }
}
