package dev.orderly.chaos;

import dev.orderly.chaos.check.Checker;
import dev.orderly.chaos.check.Verdict;
import dev.orderly.chaos.check.evidence.Fault;
import dev.orderly.chaos.fault.Injected;
import dev.orderly.chaos.fault.Injector;
import dev.orderly.chaos.fault.Kinds;
import dev.orderly.chaos.fault.Plan;
import dev.orderly.chaos.fault.Supervisor;
import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.CallLog;
import dev.orderly.chaos.load.Targets;
import dev.orderly.chaos.load.calling.Operation;
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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** One run: start, load, faults, rest, check, report. */
final class Run {

    private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(90);

    private final Home home;
    private final Options options;

    /**
     * @param kinds of faults; all if empty
     * @param keep whether the system goes on running afterwards
     */
    record Options(double minutes, long seed, double rate, List<String> kinds, int portOffset, boolean keep) {

        String asCommand() {
            return "./orderly chaos --minutes %s --seed %d --rate %s%s"
                    .formatted(minutes, seed, rate, kinds.isEmpty() ? "" : " --kinds " + String.join(",", kinds));
        }
    }

    Run(Home home, Options options) {
        this.home = home;
        this.options = options;
    }

    /** @return whether nothing was found */
    boolean execute() throws IOException, InterruptedException {
        deleteData();
        home.ensure();
        Settings settings = new Settings(options.portOffset(), true, 2, false, new TreeSet<>(), false);
        settings.keep(home);
        List<String> clients = Modules.PROGRAMS.stream()
                .flatMap(program -> Stream.of(program, program + "#2"))
                .toList();
        try (var disk = SmallDisk.at(home.data());
                var network = new Network(clients, 20_000 + options.portOffset());
                var progress = new Progress(System.out)) {
            var architecture = new Architecture(home, settings, network);
            // services have as many instances as the settings say, the gateway has as many as it is asked for
            architecture.component(Modules.GATEWAY + "#2");
            var programs = new Programs(home, architecture, network);
            Runtime.getRuntime().addShutdownHook(new Thread(programs::killAll));
            var kinds = new Kinds(programs, new Addresses(architecture), disk);
            List<String> chosen = chosen(kinds);
            progress.line(options.asCommand());
            programs.startAll(progress);
            Report report = report(programs, kinds, chosen, progress);
            return publish(report, progress);
        }
    }

    /** Of earlier runs: a run begins with nothing, so that it can be repeated. */
    private void deleteData() throws IOException {
        if (!home.recorded().isEmpty()) {
            throw new Problem("Something runs in %s: ORDERLY_HOME=%s ./orderly down first."
                    .formatted(home.directory(), home.directory()));
        }
        FileUtils.deleteDirectory(home.data().toFile());
    }

    private List<String> chosen(Kinds kinds) {
        for (String kind : options.kinds()) {
            if (!kinds.names().contains(kind)) {
                throw new Problem("There is no kind of fault %s; there are %s."
                        .formatted(kind, String.join(", ", kinds.names())));
            }
        }
        return options.kinds().isEmpty() ? kinds.names() : options.kinds();
    }

    private Report report(Programs programs, Kinds kinds, List<String> chosen, Progress progress)
            throws IOException, InterruptedException {
        Path calls = Files.createDirectories(reports()).resolve("calls.jsonl");
        List<String> violations = new ArrayList<>();
        var addresses = new Addresses(programs.architecture());
        try (CallLog log = CallLog.in(calls);
                var supervisor = new Supervisor(programs);
                var samples = new Samples(addresses)) {
            var load = new Load(targets(programs), log, options.seed(), options.rate());
            progress.step("load", "is prepared");
            load.prepare();
            Instant began = Instant.now();
            var injector = new Injector(kinds, new Plan(chosen, options.seed()), supervisor);
            var line = new ProgressLine(load, injector, supervisor, options, System.out);
            load.start();
            injector.start();
            line.showUntil(began.plus(Duration.ofMillis(Math.round(options.minutes() * 60_000))));
            progress.step("faults", "are mended");
            injector.finish();
            Collection<Operation> unanswered = load.stop(UNTIL_ANSWERED);
            unanswered.forEach(operation -> violations.add("%s was never answered".formatted(operation)));
            Instant ended = Instant.now();
            progress.step("checker", "waits for rest, and reads");
            violations.addAll(check(addresses, CallLog.read(calls), injector.injected(), progress));
            return new Report(
                    options.asCommand(),
                    began,
                    ended,
                    CallLog.read(calls),
                    injector.injected(),
                    samples.taken(),
                    supervisor.incidents(),
                    violations);
        }
    }

    private List<String> check(Addresses addresses, List<Call> calls, List<Injected> injected, Progress progress)
            throws InterruptedException {
        List<Fault> faults = injected.stream()
                .flatMap(fault -> fault.hits().stream()
                        .map(program -> new Fault(program, fault.beganMillis(), fault.recoveredMillis())))
                .toList();
        Verdict verdict = Checker.of(addresses.ofEvidence(home))
                .check(calls, faults, moving -> progress.busy("checker", "waits: " + String.join(", ", moving)));
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
