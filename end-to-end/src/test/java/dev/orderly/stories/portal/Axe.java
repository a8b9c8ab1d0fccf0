package dev.orderly.stories.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;

/** What keeps people from using a page, as far as a program can tell. */
final class Axe {

    /** The rules that are broken, each with the first element that breaks it. */
    static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> finds(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // to describe what is right, too, takes most of the time
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true) // there are no frames, and so it needs no other page to put results together
                .options(options)
                .analyze()
                .getViolations();
        return assertThat(violations)
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml());
    }

    private Axe() {}
}
