package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Settings;
import dev.orderly.launcher.architecture.Architecture;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The root command. */
@Command(
        name = "orderly",
        mixinStandardHelpOptions = true,
        version = "Orderly 1.0.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        description = "Runs Orderly on this machine: real Kafka, PostgreSQL and Keycloak, and no container engine.",
        footer = {
            "",
            "  test       Runs all tests (./mvnw verify).",
            "  images     Writes container images of the programs (images --help).",
            "  bench      Measures speed against its limits, see benchmarks/README.md (bench --help).",
            "  chaos      Uses a system of its own while faults are injected, and checks that nothing was lost (chaos --help).",
            "  docs       Writes what is generated: revisions of contracts, docs/asyncapi.yaml, docs/topology.md, and",
            "             the broker's permissions (launcher/src/main/resources/topology.json), the table of docs/native.md,",
            "             the realm for Kubernetes.",
            "",
            "A service may run several times: ordering means all its instances, ordering#1 the first, ordering#2 the second,",
            "for start, stop, kill, pause, resume, status and logs.",
            "",
            "Data, logs and process records lie under .orderly/, or where ORDERLY_HOME points."
        },
        subcommands = HelpCommand.class)
public final class Orderly {

    /** All commands, for this home. */
    public static CommandLine commandLine(Home home) {
        return new CommandLine(new Orderly())
                .addSubcommand(new Up(home))
                .addSubcommand(new Down(home))
                .addSubcommand(new Status(home))
                .addSubcommand(new Logs(home))
                .addSubcommand(new Reset(home))
                .addSubcommand(new Demo(home))
                .addSubcommand(new Verify(home))
                .addSubcommand(new Adopt(home))
                .addSubcommand(new Dev(home))
                .addSubcommand(new Build(home))
                .addSubcommand(new New(home))
                .addSubcommand("start", new Start(home))
                .addSubcommand("stop", new Stop(home))
                .addSubcommand("kill", Signalling.kill(home))
                .addSubcommand("pause", Signalling.pause(home))
                .addSubcommand("resume", Signalling.resume(home));
    }

    /** The system of this home, with the settings of the last start. */
    static Architecture architecture(Home home) {
        return new Architecture(home, Settings.of(home).orElse(Settings.DEFAULT));
    }

    private Orderly() {}
}
