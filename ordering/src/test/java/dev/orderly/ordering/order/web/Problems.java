package dev.orderly.ordering.order.web;

import static org.hamcrest.Matchers.endsWith;

import io.restassured.response.ValidatableResponse;

final class Problems {

    static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status).contentType("application/problem+json").body("type", endsWith(":" + type));
    }

    private Problems() {}
}
