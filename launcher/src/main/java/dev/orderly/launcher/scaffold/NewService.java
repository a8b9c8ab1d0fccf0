package dev.orderly.launcher.scaffold;

import static dev.orderly.launcher.scaffold.Names.article;
import static dev.orderly.launcher.scaffold.Names.capitalised;
import static dev.orderly.launcher.scaffold.Names.plural;

import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Programs;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;

/**
 * A service that is to be added.
 *
 * @param name of the service, its module and its database
 * @param entity what it publishes, as the class is named: Return
 * @param topic of another service, of which it keeps a replica
 * @param others the services there are, in the order of their ports
 */
record NewService(String name, String entity, String topic, List<String> others) {

    private static final int MANAGEMENT = 1000;

    int port() {
        return Modules.port(others.size());
    }

    String publishes() {
        return "%s.%s.v1".formatted(name, word());
    }

    /** The entity as a word of a text, a topic and a table. */
    private String word() {
        return entity.toLowerCase(Locale.ROOT);
    }

    /** The plural: the first part of the paths of its API. */
    String entities() {
        return plural(word());
    }

    String owner() {
        return topic.substring(0, topic.indexOf('.'));
    }

    /** The entity of the replica, as a word. */
    String replica() {
        return topic.split("\\.")[1];
    }

    /** What the templates' placeholders stand for. */
    Map<String, String> values() {
        // A package is named after its feature, unless that is a word of the language: return.
        String feature = SourceVersion.isKeyword(word()) ? entities() : word();
        Map<String, String> values = new HashMap<>();
        values.put("version", Programs.get("version"));
        values.put("service", name);
        values.put("Service", capitalised(name));
        values.put("SERVICE", name.toUpperCase(Locale.ROOT));
        values.put("last", others.getLast());
        values.put("LAST", others.getLast().toUpperCase(Locale.ROOT));
        values.put("port", Integer.toString(port()));
        values.put("managementPort", Integer.toString(port() + MANAGEMENT));
        values.put("backupMinute", Integer.toString(others.size() * 10 % 60));
        values.put("entity", word());
        values.put("Entity", entity);
        values.put("entities", entities());
        values.put("Entities", capitalised(entities()));
        values.put("ENTITIES", entities().toUpperCase(Locale.ROOT));
        values.put("a", article(word()));
        values.put("A", capitalised(article(word())));
        values.put("feature", feature);
        values.put("topic", topic);
        values.put("owner", owner());
        values.put("replica", replica());
        values.put("replicas", plural(replica()));
        values.put("Replica", capitalised(replica()));
        values.put("about", article(replica()));
        values.put("main", name + "/src/main/java/dev/orderly/" + name);
        values.put("test", name + "/src/test/java/dev/orderly/" + name);
        return values;
    }
}
