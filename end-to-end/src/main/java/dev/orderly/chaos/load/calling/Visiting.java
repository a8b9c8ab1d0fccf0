package dev.orderly.chaos.load.calling;

import dev.orderly.chaos.load.Targets.Instance;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.story.Browser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A user who calls the services through the gateway, with the session of a browser. */
final class Visiting implements Caller {

    private final String user;
    private final Instance gateway;
    private final ReentrantLock signingIn = new ReentrantLock();

    private @Nullable Browser signedIn;

    Visiting(String user, Instance gateway) {
        this.user = user;
        this.gateway = gateway;
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public String program(String service) {
        return "gateway";
    }

    @Override
    public String path(String path) {
        return "/api" + path;
    }

    @Override
    public Credentials credentials() throws InterruptedException {
        signingIn.lockInterruptibly();
        try {
            Browser browser = signedIn;
            Pause pause = new Pause();
            while (browser == null) {
                browser = signIn();
                if (browser == null) {
                    pause.take();
                }
            }
            signedIn = browser;
            return new Session(browser);
        } finally {
            signingIn.unlock();
        }
    }

    /** Null if gateway or Keycloak is away. */
    private @Nullable Browser signIn() {
        Browser browser = new Browser(gateway.address().toString());
        try {
            browser.signIn(user);
            return browser;
        } catch (Problem e) {
            browser.close();
            return null;
        }
    }

    private final class Session implements Credentials {

        private final Browser browser;

        Session(Browser browser) {
            this.browser = browser;
        }

        @Override
        public CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder call) {
            return browser.send(call.header("X-Requested-With", "JavaScript").build());
        }

        @Override
        public void discard() {
            signingIn.lock();
            try {
                if (signedIn == browser) {
                    signedIn = null;
                }
            } finally {
                signingIn.unlock();
            }
        }
    }
}
