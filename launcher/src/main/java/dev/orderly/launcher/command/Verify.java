package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.component.QuarkusService;
import dev.orderly.launcher.story.Verification;
import dev.orderly.launcher.story.Verification.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Compares every replica with its owner, while everything keeps running.",
            "",
            "The table has a line per replica: how many states the owner and the replica have, then the keys that"
                    + " differ. The replica has no state (missing), an older one (stale), one of a higher version than"
                    + " there is (ahead), another content of the same version (differing), or a state that the owner"
                    + " does not have (extra). Keys in flight are no differences: their change is still on its way."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every replica holds what its owner does",
            "1:some differ, with --heal even afterwards; or a service does not answer",
            "3:some could not be compared, because their owner does not answer; the others may differ"
        })
final class Verify implements Callable<Integer> {

    private static final int UNKNOWN = 3;

    private final Home home;

    @Parameters(paramLabel = "service", description = "The services whose replicas are compared; all if none is given.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--heal",
            description = "Makes owners send differing states again, and compares until nothing differs.")
    private boolean heal;

    Verify(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        Architecture architecture = Orderly.architecture(home);
        List<QuarkusService> services = names.isEmpty()
                ? architecture.services()
                : names.stream().map(architecture::service).toList();
        var verification = new Verification(architecture, services, System.out);
        Outcome outcome = verification.compare();
        if (heal && outcome != Outcome.EQUAL) {
            System.out.println();
            System.out.println("Healed:");
            outcome = verification.heal();
        }
        return switch (outcome) {
            case EQUAL -> 0;
            case DIFFERENT -> 1;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
