package dev.orderly.serviceapi.problem;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/**
 * The methods that the current request's path supports; none if no resource has this path. Quarkus does not expose
 * them.
 */
final class AllowedMethods {

    static SortedSet<String> ofCurrentRequest() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        String path = request.getPathWithoutPrefix();
        RequestMapper<InitialMatch> classes =
                new RequestMapper<>(request.getDeployment().getClassMappers());
        SortedSet<String> allowed = new TreeSet<>();
        for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            String rest = match.remaining.isEmpty() ? "/" : match.remaining;
            Arrays.stream(match.value.handlers)
                    .filter(ClassRoutingHandler.class::isInstance)
                    .map(ClassRoutingHandler.class::cast)
                    .forEach(routing -> routing.getMappers().forEach((method, methods) -> {
                        if (method != null && methods.map(rest) != null) {
                            allowed.add(method);
                        }
                    }));
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        if (!allowed.isEmpty()) {
            allowed.add("OPTIONS");
        }
        return allowed;
    }

    private AllowedMethods() {}
}
