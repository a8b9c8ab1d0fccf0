package dev.orderly.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.story.Api;

/** The profile of a customer who changes it repeatedly. */
record OwnProfile(Api customer, String address, ObjectNode profile) {

    static OwnProfile of(Stack stack) {
        Api customer = stack.as("customer2");
        String address = stack.url("customers", "/customers/me");
        ObjectNode profile = (ObjectNode) customer.get(address).orThrow();
        return new OwnProfile(
                customer, address, profile.retain("name", "email", "phone", "billingAddress", "shippingAddress"));
    }

    /** @return the customer after the change */
    JsonNode change() {
        profile.put("phone", "+47 " + System.nanoTime());
        return customer.put(address, profile).orThrow();
    }
}
