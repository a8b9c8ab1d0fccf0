package dev.orderly.stories.portal;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Accessibility problems of a page, as far as a program can find them. */
final class Axe {

    /** The violated rules, each with the first element that violates it. */
    static List<String> violationsOn(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // describing what is right, too, would take most of the time
        // there are no frames, so it needs no other page to combine results
        var axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .toList();
    }

    private Axe() {}
}
