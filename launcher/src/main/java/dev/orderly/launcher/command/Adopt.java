package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.story.Adoption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "adopt",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a service whose database was restored from a backup adopt the newer states on its topics.",
            "",
            "Such a service changes and sends nothing until then. What a state does not contain is lost: see"
                    + " docs/state-transfer.md, \"An owner that was restored\"."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is newer on the topics than in the database any more; the service goes on",
            "1:some states cannot be adopted as things are; or the service does not answer"
        })
final class Adopt implements Callable<Integer> {

    private final Home home;

    @Parameters(paramLabel = "service", description = "The owner whose database was restored.")
    private String name = "";

    Adopt(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        Architecture architecture = Orderly.architecture(home);
        return new Adoption(architecture, architecture.service(name), System.out).run() ? 0 : 1;
    }
}
