package dev.orderly.gateway.stream;

import dev.orderly.gateway.session.AccessToken;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** The person a stream is for. */
record Viewer(String subject, Set<String> roles, boolean isStaff) {

    static Viewer of(String subject, AccessToken token) {
        return new Viewer(subject, token.roles(), token.isStaff());
    }

    EventAccess access(StateEvent event, CustomerSubjects subjects) {
        return event.topic().shownTo(this, subjects.isCustomer(subject, event.customer()));
    }

    boolean hasAny(Collection<String> wanted) {
        return !Collections.disjoint(roles, wanted);
    }
}
