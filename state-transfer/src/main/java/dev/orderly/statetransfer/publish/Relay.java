package dev.orderly.statetransfer.publish;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Relay {
    void wake() {}
}
