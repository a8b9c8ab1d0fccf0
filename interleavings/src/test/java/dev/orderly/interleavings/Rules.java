package dev.orderly.interleavings;

/** What holds; a method throws an {@link AssertionError} if it does not. */
interface Rules {

    void always(World world);

    /** Once all records have been delivered and nothing is left to do that is certain to happen. */
    void atRest(World world);
}
