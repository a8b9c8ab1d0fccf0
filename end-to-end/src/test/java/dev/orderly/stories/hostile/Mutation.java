package dev.orderly.stories.hostile;

import java.util.random.RandomGenerator;

/** Makes a request worse, in one way; may leave it as it is where it has no such part. */
interface Mutation {

    HostileRequest apply(HostileRequest request, RandomGenerator random);
}
