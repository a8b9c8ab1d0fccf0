package dev.orderly.stories.hostile;

import static dev.orderly.stories.hostile.ValidRequests.any;

import java.util.List;
import java.util.Random;

/** Valid requests, each with up to two mutations. The same seed and the same documents give the same requests. */
record HostileRequests(long seed, ValidRequests valid) {

    private static final List<Mutation> OF_BODIES = List.of(
            BodyMutations::value,
            BodyMutations::value,
            BodyMutations::value,
            BodyMutations::value,
            BodyMutations::missingField,
            BodyMutations::doubledField,
            BodyMutations::extraField,
            BodyMutations::nested,
            BodyMutations::repeatedItems,
            BodyMutations::damaged,
            BodyMutations::encoded,
            BodyMutations::replacedWhole);

    private static final List<Mutation> OF_HEADS = List.of(
            HeadMutations::segment,
            HeadMutations::segment,
            HeadMutations::query,
            HeadMutations::query,
            HeadMutations::parameter,
            HeadMutations::parameter,
            HeadMutations::manyParameters,
            HeadMutations::method,
            HeaderMutations::known,
            HeaderMutations::known,
            HeaderMutations::known,
            HeaderMutations::text,
            HeaderMutations::twice,
            (request, random) -> request.withMalformation(any(List.of(Malformation.values()), random)));

    private static final int SHARE_OF_VALID = 10;

    /** @param mutated the valid one after its mutations */
    record Pair(HostileRequest valid, HostileRequest mutated) {}

    Pair number(int index) {
        Random random = new Random(seed * 1_000_003 + index);
        // Nearby seeds begin alike.
        random.nextLong();
        HostileRequest request = valid.next(random);
        HostileRequest mutated = request;
        int mutations = random.nextInt(SHARE_OF_VALID) == 0 ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < mutations; i++) {
            boolean body = request.body() != null ? random.nextInt(5) < 3 : random.nextInt(20) == 0;
            mutated = any(body ? OF_BODIES : OF_HEADS, random).apply(mutated, random);
        }
        return new Pair(request, mutated);
    }
}
