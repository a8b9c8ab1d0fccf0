package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.scaffold.Request;
import dev.orderly.launcher.scaffold.Scaffold;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Adds a service that publishes one entity and keeps one replica.",
            "",
            "It writes the module with its API, its migration and its tests, and enters it wherever the system lists its"
                    + " services: contracts, realm, gateway, portal, launcher, manifests. If anything does not fit, it"
                    + " says so and changes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the service was added", "1:it was refused, and nothing was changed"})
final class New implements Callable<Integer> {

    private final Home home;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "service",
            description = "Its name in lower-case letters, a plural or an activity: returns.")
    private String name = "";

    @Option(
            names = "--entity",
            paramLabel = "NAME",
            description = "What it publishes, one word in the singular: Return. Defaults to the singular of its name.")
    private @Nullable String entity;

    @Option(
            names = "--replica",
            paramLabel = "TOPIC",
            defaultValue = "customers.customer.v1",
            description = "Another service's topic, of which it keeps a replica. Defaults to ${DEFAULT-VALUE}.")
    private String topic = "";

    New(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        Scaffold scaffold = Scaffold.of(home.root(), new Request(name, entity, topic));
        PrintWriter out = spec.commandLine().getOut();
        out.println(scaffold.summary());
        scaffold.write();
        out.println(
                "  ./orderly docs   writes what is generated: the contract's record, the topology, the API, the realm's import");
        out.println("  ./orderly up     runs it with the others");
        out.printf("  %s/README.md says where to begin, CONTRIBUTING.md what to touch next.%n", name);
        return 0;
    }
}
