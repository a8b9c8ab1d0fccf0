package dev.orderly.launcher.command;

import dev.orderly.launcher.Modules;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.component.Keycloak;
import dev.orderly.launcher.component.QuarkusService;
import dev.orderly.launcher.console.Progress;
import java.util.List;

/** The addresses to visit, printed when the system is up. */
final class Welcome {

    static void print(List<Component> components, Progress progress) {
        for (Component component : components) {
            String scheme =
                    component instanceof QuarkusService || component.name().equals("keycloak") ? "http://" : "";
            progress.line("  %-11s %slocalhost:%d%s"
                    .formatted(component.name(), scheme, component.ports().getFirst(), pageOf(component)));
        }
        progress.line("  Demo users (password = name): " + String.join(", ", Keycloak.demoUsers()));
        progress.line("  ./orderly demo runs an order from cart to invoice; ./orderly status, logs -f, down, --help.");
    }

    /** A page to open in a browser. */
    private static String pageOf(Component component) {
        if (component.name().equals(Modules.GATEWAY)) {
            return " (the portal; /api-docs/ has the APIs)";
        }
        return component instanceof QuarkusService ? "/q/openapi" : "";
    }

    private Welcome() {}
}
