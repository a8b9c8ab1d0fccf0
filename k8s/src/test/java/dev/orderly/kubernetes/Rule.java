package dev.orderly.kubernetes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All rules for an overlay. */
@SuppressWarnings("ImmutableEnumChecker") // the checks are stateless methods
enum Rule {
    TYPES(Types::complaints),
    NAMESPACES(Namespaces::complaints),
    SELECTORS(Selectors::complaints),
    PORT_NAMES(PortNames::complaints),
    REFERENCES(References::complaints),
    SECRETS(Secrets::complaints),
    TRAFFIC(Traffic::complaints),
    SCALING(Scaling::complaints),
    DISRUPTION(Disruption::complaints),
    SETTINGS(Settings::complaints),
    VARIABLES(Variables::complaints),
    ADDRESSES(Addresses::complaints),
    CONNECTIONS(Connections::complaints),
    TOPICS(Topics::complaints),
    BROKER_ACCESS(BrokerAccess::complaints),
    REALM_IMPORT(RealmImport::complaints),
    SIGN_IN(SignIn::complaints),
    IMAGES(Images::complaints),
    CLEAR_SECRETS(ClearSecrets::complaints),
    POD_SECURITY(PodSecurity::complaints),
    REQUESTS(Requests::complaints);

    private final Function<Manifests, Stream<String>> check;

    Rule(Function<Manifests, Stream<String>> check) {
        this.check = check;
    }

    /** What is wrong, where, and what to do about it; empty if everything is right. */
    List<String> complaints(Manifests manifests) {
        return check.apply(manifests).distinct().sorted().toList();
    }
}
