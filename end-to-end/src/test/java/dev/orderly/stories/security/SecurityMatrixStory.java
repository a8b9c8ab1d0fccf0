package dev.orderly.stories.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.Realm;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls every operation of every service as every identity, with ids that do not exist, so that nothing changes. */
@ExtendWith(RunningOrderly.class)
class SecurityMatrixStory {

    private static final String NOTHING = UUID.randomUUID().toString();

    private final Matrix matrix = Matrix.read();

    @Test
    void theMatrixNamesEveryOperation() {
        assertThat(matrix.operations()).containsExactlyInAnyOrderElementsOf(Operation.all());
    }

    @Test
    void whoIsNamedIsLetInAndNobodyElse() {
        Person customer = Realm.newCustomer("matrix-" + UUID.randomUUID());
        SoftAssertions.assertSoftly(softly -> matrix.operations().forEach(operation -> {
            for (Identity identity : Identity.values()) {
                int status = status(given().auth().oauth2(identity.token(operation.service(), customer)), operation);
                if (matrix.letIn(operation).contains(identity)) {
                    softly.assertThat(status)
                            .as("%s as %s", operation, identity)
                            .isNotIn(401, 403)
                            .isLessThan(500);
                } else {
                    softly.assertThat(status)
                            .as("%s as %s", operation, identity)
                            .isEqualTo(403);
                }
            }
        }));
    }

    @Test
    void whoHasNoTokenOrAForeignOneIsUnknown() {
        SoftAssertions.assertSoftly(softly -> matrix.operations().forEach(operation -> {
            softly.assertThat(status(given(), operation))
                    .as("%s without a token", operation)
                    .isEqualTo(401);
            // A service's account has tokens for the other services, not for itself.
            String meantForOthers = Tokens.ofService(operation.service());
            softly.assertThat(status(given().auth().oauth2(meantForOthers), operation))
                    .as("%s with a token for another audience", operation)
                    .isEqualTo(401);
            softly.assertThat(status(given().auth().oauth2(forged(meantForOthers)), operation))
                    .as("%s with a forged token", operation)
                    .isEqualTo(401);
        }));
    }

    private static int status(RequestSpecification request, Operation operation) {
        if (operation.takesBody()) {
            request.contentType(ContentType.JSON).body("{}");
        }
        return request.urlEncodingEnabled(false)
                .request(operation.method(), operation.address(NOTHING))
                .statusCode();
    }

    /** The same claims with a foreign signature. */
    private static String forged(String token) {
        String claims = token.substring(0, token.lastIndexOf('.') + 1);
        return claims + "A".repeat(token.length() - claims.length());
    }
}
