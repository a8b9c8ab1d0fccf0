package dev.orderly.customers.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.ErasureState;
import dev.orderly.customers.fixtures.AdminApi;
import dev.orderly.customers.fixtures.AdminApi.Realm;
import dev.orderly.customers.fixtures.Profiles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(AdminApi.class)
class DeletingUsersTest {

    private final Leaver leaver = new Leaver();

    @BeforeEach
    void signUp() {
        leaver.signUp();
    }

    @AfterEach
    void keycloakIsBack() {
        AdminApi.setRealm(Realm.KNOWS_EVERYBODY);
    }

    @Test
    void theUserIsDeletedOnceKeycloakIsBack() {
        AdminApi.setRealm(Realm.IS_AWAY);
        leaveAndBeForgotten();
        leaver.awaitStage(ErasureStage.FORGOTTEN);
        leaver.asUser().body(Profiles.named("Eve")).put("/customers/me").then().statusCode(409);
        assertThat(AdminApi.deleted()).doesNotContain(leaver.user);

        AdminApi.setRealm(Realm.KNOWS_EVERYBODY);
        leaver.awaitStage(ErasureStage.COMPLETED);
        assertThat(AdminApi.deleted()).contains(leaver.user);
    }

    @Test
    void aUserWhomKeycloakDoesNotKnowHasBeenDeleted() {
        AdminApi.setRealm(Realm.KNOWS_NOBODY);
        leaveAndBeForgotten();

        leaver.awaitStage(ErasureStage.COMPLETED);
        assertThat(AdminApi.deleted()).doesNotContain(leaver.user);
    }

    @Test
    void nobodyHasBeenDeletedWhereNoRealmIs() {
        AdminApi.setRealm(Realm.IS_ELSEWHERE);
        leaveAndBeForgotten();
        // Two calls: one for the user, one for the realm. The second round begins after the first has failed.
        await().until(() -> AdminApi.calls() > 2);
        leaver.awaitStage(ErasureStage.FORGOTTEN);

        AdminApi.setRealm(Realm.KNOWS_EVERYBODY);
        leaver.awaitStage(ErasureStage.COMPLETED);
        assertThat(AdminApi.deleted()).contains(leaver.user);
    }

    private void leaveAndBeForgotten() {
        leaver.leave();
        leaver.orderingAnswers(ErasureState.Status.AGREED, 1);
        leaver.awaitStage(ErasureStage.FORGETTING);
        Leaver.SERVICES.forEach(leaver::isForgottenBy);
    }
}
