package dev.orderly.chaos.load.actions;

/** Something that somebody does; does nothing if there is nothing to do it with. */
public interface Action {

    /** The service that is called, or called first. */
    String service();

    void perform(Turn turn) throws InterruptedException;
}
