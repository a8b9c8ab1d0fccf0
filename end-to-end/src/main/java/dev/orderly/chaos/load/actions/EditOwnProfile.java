package dev.orderly.chaos.load.actions;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.calling.Request;

/** A customer reads the own profile, then enters a new address. */
public final class EditOwnProfile implements Action {

    private static final String PATH = "/customers/me";

    @Override
    public String service() {
        return "customers";
    }

    @Override
    public void perform(Turn turn) throws InterruptedException {
        edit(turn, PlaceOrder.anybody(turn));
    }

    /** Creates the profile if there is none. */
    public static Call edit(Turn turn, String customer) throws InterruptedException {
        Call profile = turn.perform(customer, Request.get("read-own-profile", "customers", PATH));
        Request request = Request.put("edit-own-profile", "customers", PATH).with(Profile.another());
        Call answer = turn.perform(customer, profile.isSuccess() ? request.ifMatch(Turn.etag(profile)) : request);
        if (!answer.isSuccess()) {
            turn.perform(customer, Request.get("read-own-profile", "customers", PATH));
        }
        return answer;
    }
}
