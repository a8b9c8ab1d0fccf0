package dev.orderly.gateway.routing;

import dev.orderly.gateway.metrics.RouteTemplates;
import dev.orderly.gateway.problem.Failures;
import dev.orderly.gateway.problem.Problem;
import dev.orderly.gateway.protection.BodyLimit;
import dev.orderly.gateway.protection.CsrfGuard;
import dev.orderly.gateway.protection.RateLimit;
import dev.orderly.gateway.protection.RequestHead;
import dev.orderly.gateway.protection.SecurityHeaders;
import dev.orderly.gateway.proxy.DownstreamStatus;
import dev.orderly.gateway.proxy.Proxying;
import dev.orderly.gateway.session.CurrentUser;
import dev.orderly.gateway.session.RequiringSession;
import dev.orderly.gateway.session.SessionCookies;
import dev.orderly.gateway.session.SigningIn;
import dev.orderly.gateway.session.UnfinishedSignIns;
import dev.orderly.gateway.stream.Streaming;
import dev.orderly.gateway.stream.TellingStories;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The steps of every call: each one passes it on to the next, or answers it. */
@ApplicationScoped
class Routes {

    /** Before everything that might fail on an invalid path, but after development mode's hot replacement. */
    private static final int FIRST = RouteConstants.ROUTE_ORDER_HOT_REPLACEMENT + 1;

    /** Before the portal's files, after Quarkus has set up authentication. */
    private static final int ORDER = 10;

    void register(
            @Observes Router router,
            @ConfigProperty(name = "quarkus.http.auth.permission.sign-in.paths") List<String> signInPaths,
            Vertx vertx,
            RouteTemplates templates,
            RequestHead head,
            SecurityHeaders headers,
            SessionCookies cookies,
            UnfinishedSignIns unfinished,
            SigningIn signingIn,
            RequiringSession session,
            CsrfGuard csrf,
            RateLimit rateLimit,
            BodyLimit bodyLimit,
            CurrentUser currentUser,
            Streaming streaming,
            TellingStories stories,
            DownstreamStatus services,
            Proxying proxying,
            Failures failures) {
        Router api = Router.router(vertx);
        api.get("/login").handler(signingIn::signIn);
        api.get("/signed-in").handler(signingIn::signedIn);
        api.get("/logout").handler(csrf::refuse).handler(signingIn::signOut);
        api.route().handler(session::require);
        api.route().handler(csrf::refuse);
        api.route().handler(rateLimit::limit);
        api.get("/me").handler(currentUser::answer);
        api.get("/stream").handler(streaming::open);
        api.get("/stories/:key").handler(stories::answer);
        api.get("/downstreams").handler(services::answer);
        api.route().handler(bodyLimit.handler());
        api.route().handler(proxying::pass);
        api.route().failureHandler(failures::answer);

        router.route()
                .order(FIRST)
                .handler(templates::note)
                .handler(headers::add)
                .handler(head::check);
        router.route().order(FIRST + 1).handler(cookies::forgetUnreadable);
        router.route("/api/*").order(FIRST + 1).handler(headers::forbidCaching);
        signInPaths.forEach(path -> router.route(path).order(FIRST + 1).handler(unfinished::forget));
        router.route("/api/signed-in").order(FIRST + 1).handler(cookies::forgetEarlier);
        router.route("/api/login").order(FIRST + 1).handler(signingIn::shorten);
        router.route("/api/*").order(ORDER).subRouter(api);
        router.errorHandler(404, request -> Problem.ofHttp(404).answer(request));
    }
}
