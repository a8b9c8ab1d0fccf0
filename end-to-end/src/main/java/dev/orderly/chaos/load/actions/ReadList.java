package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.calling.Request;

/** Somebody looks at the first page of a list. */
record ReadList(String name, String user, String service, String path) implements Action {

    @Override
    public void perform(Turn turn) throws InterruptedException {
        turn.perform(user, Request.get(name, service, path));
    }
}
