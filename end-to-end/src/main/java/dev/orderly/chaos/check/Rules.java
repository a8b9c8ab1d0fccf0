package dev.orderly.chaos.check;

import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.answers.OwnersShowWhatTheyAcknowledged;
import dev.orderly.chaos.check.rule.answers.ReadsAreNotOlderThanAsked;
import dev.orderly.chaos.check.rule.answers.RefusalsAreDocumented;
import dev.orderly.chaos.check.rule.answers.RepeatedCallsAgree;
import dev.orderly.chaos.check.rule.answers.ServerErrorsHaveACause;
import dev.orderly.chaos.check.rule.erasure.ErasuresEnd;
import dev.orderly.chaos.check.rule.erasure.NothingPersonalIsLeft;
import dev.orderly.chaos.check.rule.erasure.OrdersOfTheErasedAreAnonymous;
import dev.orderly.chaos.check.rule.invoices.InvoicesAreSent;
import dev.orderly.chaos.check.rule.invoices.NumbersHaveNoGaps;
import dev.orderly.chaos.check.rule.orders.AddressesAreThoseOfTheirVersion;
import dev.orderly.chaos.check.rule.orders.EveryPartIsOfTheSameGoods;
import dev.orderly.chaos.check.rule.orders.HistoriesAreLegal;
import dev.orderly.chaos.check.rule.orders.OrdersAreWhereTheirInputsPutThem;
import dev.orderly.chaos.check.rule.orders.PricesAreThoseOfTheirVersion;
import dev.orderly.chaos.check.rule.orders.RejectionsHaveReasons;
import dev.orderly.chaos.check.rule.stock.LedgerSumsToTheStock;
import dev.orderly.chaos.check.rule.stock.LedgerTellsTheReservations;
import dev.orderly.chaos.check.rule.stock.StockIsReservedForReservations;
import dev.orderly.chaos.check.rule.transfer.EqualVersionsAreEqual;
import dev.orderly.chaos.check.rule.transfer.EverythingComesToRest;
import dev.orderly.chaos.check.rule.transfer.NoDeadLetters;
import dev.orderly.chaos.check.rule.transfer.OutboxHoldsEveryEntity;
import dev.orderly.chaos.check.rule.transfer.PublishedStatesAreTheOwners;
import dev.orderly.chaos.check.rule.transfer.RecordsAreStates;
import dev.orderly.chaos.check.rule.transfer.ReplicasEqualTheirOwners;
import dev.orderly.chaos.check.rule.transfer.TopicsEndWithTheOutbox;
import dev.orderly.chaos.check.rule.transfer.VersionsNeverGoBack;
import dev.orderly.chaos.check.rule.writes.AcknowledgedWritesStay;
import dev.orderly.chaos.check.rule.writes.AnswersAreWhatWasPublished;
import dev.orderly.chaos.check.rule.writes.DraftsAddUp;
import dev.orderly.chaos.check.rule.writes.EachWriteHappensOnce;
import dev.orderly.chaos.check.rule.writes.LedgerTellsTheCalls;
import dev.orderly.chaos.check.rule.writes.OrdersAreExplained;
import dev.orderly.chaos.check.rule.writes.WritesHaveTheirEffect;
import java.util.List;

/** All rules. */
final class Rules {

    static final List<Rule> ALL = List.of(
            new EverythingComesToRest(),
            new ServerErrorsHaveACause(),
            new RefusalsAreDocumented(),
            new RepeatedCallsAgree(),
            new ReadsAreNotOlderThanAsked(),
            new OwnersShowWhatTheyAcknowledged(),
            new AcknowledgedWritesStay(),
            new EachWriteHappensOnce(),
            new AnswersAreWhatWasPublished(),
            new WritesHaveTheirEffect(),
            new OrdersAreExplained(),
            new DraftsAddUp(),
            new LedgerTellsTheCalls(),
            new OrdersAreWhereTheirInputsPutThem(),
            new HistoriesAreLegal(),
            new RejectionsHaveReasons(),
            new EveryPartIsOfTheSameGoods(),
            new PricesAreThoseOfTheirVersion(),
            new AddressesAreThoseOfTheirVersion(),
            new LedgerSumsToTheStock(),
            new StockIsReservedForReservations(),
            new LedgerTellsTheReservations(),
            new NumbersHaveNoGaps(),
            new InvoicesAreSent(),
            new RecordsAreStates(),
            new VersionsNeverGoBack(),
            new EqualVersionsAreEqual(),
            new OutboxHoldsEveryEntity(),
            new PublishedStatesAreTheOwners(),
            new TopicsEndWithTheOutbox(),
            new ReplicasEqualTheirOwners(),
            new NoDeadLetters(),
            new ErasuresEnd(),
            new OrdersOfTheErasedAreAnonymous(),
            new NothingPersonalIsLeft());

    private Rules() {}
}
