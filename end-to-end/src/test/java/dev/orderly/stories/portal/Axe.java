package dev.orderly.stories.portal;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps people from using a page, as far as a program can tell. */
final class Axe {

    /** The rules that are broken, each with the first element that breaks it. */
    static List<String> violationsOn(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // to describe what is right, too, takes most of the time
        // there are no frames, and so it needs no other page to put results together
        var axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .toList();
    }

    private Axe() {}
}
