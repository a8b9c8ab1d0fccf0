package dev.orderly.ordering.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.ordering.Shop;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drafts are deleted while others read them. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class VanishingDraftTest {

    private static final int DRAFTS = 60;
    private static final int READERS = 3;

    private final Shop shop = Shop.open();

    @Test
    void aReaderSeesADraftWithItsLinesOrNone() throws Exception {
        List<UUID> drafts =
                IntStream.range(0, DRAFTS).mapToObj(number -> shop.draft()).toList();

        for (int status : statusesWhileCancelling(drafts, "/orders/%s"::formatted)) {
            assertThat(status).isIn(200, 404);
        }
    }

    @Test
    void aListShowsDraftsWithTheirLinesOrNone() throws Exception {
        List<UUID> drafts =
                IntStream.range(0, DRAFTS).mapToObj(number -> shop.draft()).toList();

        for (int status : statusesWhileCancelling(drafts, id -> "/orders")) {
            assertThat(status).isEqualTo(200);
        }
    }

    private List<Integer> statusesWhileCancelling(List<UUID> drafts, Function<UUID, String> path) throws Exception {
        List<Future<Integer>> reads = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (UUID draft : drafts) {
                for (int reader = 0; reader < READERS; reader++) {
                    reads.add(readers.submit(
                            () -> shop.asCustomer().get(path.apply(draft)).statusCode()));
                }
                shop.asCustomer().post("/orders/" + draft + "/cancel").then().statusCode(200);
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> read : reads) {
            statuses.add(read.get());
        }
        return statuses;
    }
}
