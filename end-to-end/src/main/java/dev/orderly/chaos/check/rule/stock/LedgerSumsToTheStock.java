package dev.orderly.chaos.check.rule.stock;

import static java.util.stream.Collectors.groupingBy;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows.LedgerEntry;
import dev.orderly.chaos.check.evidence.Rows.Stock;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The entries of a product's ledger, counted without gaps, sum to its stock; reserved goods are always there. */
public final class LedgerSumsToTheStock implements Rule {

    @Override
    public String name() {
        return "the ledger sums to the stock";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Map<UUID, List<LedgerEntry>> ledgers =
                evidence.rows().ledger().stream().collect(groupingBy(LedgerEntry::productId));
        return evidence.rows().stock().stream()
                .filter(stock -> !isSumOf(ledgers.getOrDefault(stock.id(), List.of()), stock))
                .map(stock -> violation(
                        stock.id(),
                        "of product %s, %d pieces are there and %d are reserved, which its ledger of %d entries does"
                                + " not say",
                        stock.id(),
                        stock.onHand(),
                        stock.reserved(),
                        stock.ledgerLength()));
    }

    private static boolean isSumOf(List<LedgerEntry> ledger, Stock stock) {
        return ledger.size() == stock.ledgerLength()
                && ledger.stream().mapToLong(LedgerEntry::position).max().orElse(0) == stock.ledgerLength()
                && sum(ledger, LedgerEntry::onHandChange) == stock.onHand()
                && sum(ledger, LedgerEntry::reservedChange) == stock.reserved()
                && 0 <= stock.reserved()
                && stock.reserved() <= stock.onHand();
    }

    private static int sum(List<LedgerEntry> ledger, ToIntFunction<LedgerEntry> change) {
        return ledger.stream().mapToInt(change).sum();
    }
}
