package dev.orderly.chaos;

import dev.orderly.chaos.check.Checker;
import dev.orderly.chaos.check.Verdict;
import dev.orderly.chaos.check.evidence.Fault;
import dev.orderly.chaos.check.evidence.Restored;
import dev.orderly.chaos.fault.Injector;
import dev.orderly.chaos.fault.Kinds;
import dev.orderly.chaos.fault.Plan;
import dev.orderly.chaos.fault.RestoredBackup;
import dev.orderly.chaos.fault.Supervisor;
import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.CallLog;
import dev.orderly.chaos.load.Targets;
import dev.orderly.chaos.load.running.Load;
import dev.orderly.chaos.network.Network;
import dev.orderly.chaos.report.Report;
import dev.orderly.chaos.report.Samples;
import dev.orderly.launcher.Home;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.Settings;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.stack.LauncherLock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** One run: start, load, faults, rest, check, report. */
final class Run {

    private final Home home;
    private final Options options;

    Run(Home home, Options options) {
        this.home = home;
        this.options = options;
    }

    /** @return whether nothing was found */
    boolean execute() throws IOException, InterruptedException {
        home.ensure();
        Settings settings =
                new Settings(options.portOffset(), true, options.instances(), false, new TreeSet<>(), false);
        settings.keep(home);
        try (LauncherLock lock = LauncherLock.in(home);
                var network = new Network(clients(), 20_000 + options.portOffset());
                var progress = new Progress(System.out)) {
            var architecture = new Architecture(home, settings, network);
            if (options.instances() > 1) {
                // settings are about services; the gateway has as many instances as it is asked for
                architecture.component(Modules.GATEWAY + "#2");
            }
            var programs = new Programs(home, architecture, network);
            Runtime.getRuntime().addShutdownHook(new Thread(programs::killAll));
            // of an earlier run: each begins with nothing, so that it can be repeated
            programs.killAll();
            try (var disk = SmallDisk.at(home.data())) {
                return execute(programs, new Kinds(programs, new Addresses(architecture), disk), progress);
            }
        }
    }

    private List<String> clients() {
        return Modules.PROGRAMS.stream()
                .flatMap(program -> IntStream.rangeClosed(1, options.instances())
                        .mapToObj(number -> number == 1 ? program : program + "#" + number))
                .toList();
    }

    private boolean execute(Programs programs, Kinds kinds, Progress progress)
            throws IOException, InterruptedException {
        List<String> chosen = chosen(kinds);
        progress.line(options.asCommand());
        programs.startAll(progress);
        var addresses = new Addresses(programs.architecture());
        Path file = Files.createDirectories(reports()).resolve("calls.jsonl");
        Course course = course(
                programs, new Plan(chosen, options.seed(), options.oneByOne()), kinds, addresses, file, progress);
        List<Call> calls = CallLog.read(file);
        List<String> violations = new ArrayList<>(check(addresses, calls, course, progress));
        course.unanswered().forEach(operation -> violations.add("%s was never answered".formatted(operation)));
        return publish(
                new Report(
                        options.asCommand(),
                        course.began(),
                        course.ended(),
                        calls,
                        course.injected(),
                        course.samples(),
                        course.incidents(),
                        violations),
                progress);
    }

    private Course course(Programs programs, Plan plan, Kinds kinds, Addresses addresses, Path calls, Progress progress)
            throws InterruptedException {
        try (CallLog log = CallLog.in(calls);
                var supervisor = new Supervisor(programs);
                var samples = new Samples(addresses)) {
            var load = new Load(targets(programs), log, options.seed(), options.rate());
            return Course.take(
                    load, new Injector(kinds, plan, supervisor), supervisor, samples, options.lasts(), progress);
        }
    }

    private List<String> chosen(Kinds kinds) {
        for (String kind : options.kinds()) {
            if (!kinds.names().contains(kind)) {
                throw new Problem("There is no kind of fault %s; there are %s."
                        .formatted(kind, String.join(", ", kinds.names())));
            }
        }
        return options.kinds().isEmpty() ? kinds.usual() : options.kinds();
    }

    private List<String> check(Addresses addresses, List<Call> calls, Course course, Progress progress)
            throws InterruptedException {
        progress.step("checker", "waits for rest, and reads");
        List<Fault> faults = course.injected().stream()
                .flatMap(fault -> fault.hits().stream()
                        .map(program -> new Fault(program, fault.beganMillis(), fault.recoveredMillis())))
                .toList();
        List<Restored> restored = course.injected().stream()
                .filter(fault -> fault.kind().equals(RestoredBackup.KIND))
                .map(fault -> new Restored(
                        fault.hits().iterator().next(),
                        fault.beganMillis(),
                        fault.mendedMillis(),
                        fault.recoveredMillis()))
                .toList();
        Verdict verdict = Checker.of(addresses.ofEvidence(home))
                .check(
                        calls,
                        faults,
                        restored,
                        moving -> progress.busy("checker", "waits: " + String.join(", ", moving)));
        progress.done("checker", String.join("; ", verdict.scope()));
        return verdict.violationsWithStories();
    }

    /** The services through the network; the gateway directly, because Keycloak sends browsers to its own address. */
    private static Targets targets(Programs programs) {
        Map<String, URI> addresses = new HashMap<>();
        for (String name : programs.names()) {
            String program = name.split("#")[0];
            if (Modules.PROGRAMS.contains(program)) {
                int port = programs.architecture().component(name).ports().getFirst();
                int way = program.equals(Modules.GATEWAY)
                        ? port
                        : programs.network().port("load", name, port);
                addresses.put(name, URI.create("http://localhost:" + way));
            }
        }
        return new Targets(
                addresses, URI.create(programs.architecture().keycloak().realmAddress()));
    }

    private Path reports() {
        return home.directory().resolve("reports");
    }

    private boolean publish(Report report, Progress progress) throws IOException {
        report.writeTo(reports());
        report.violations().forEach(progress::line);
        report.incidents().forEach(progress::line);
        report.summary().forEach(progress::line);
        progress.line("The report: %s".formatted(reports().resolve("chaos.html")));
        return report.violations().isEmpty() && report.incidents().isEmpty();
    }
}
