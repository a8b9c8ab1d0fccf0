package dev.orderly.statetransfer.gate;

import static dev.orderly.statetransfer.interleaving.Absent.absent;

import dev.orderly.statetopics.StateTopics;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;

/** Of a service whose database was never restored. */
@Vetoed
public final class NothingToDetect extends RestoreDetection {

    public NothingToDetect() {
        super(absent(), absent(), absent(), absent(), new StateTopics(List.of()), "shipping");
    }

    @Override
    public void examineOnce() {}

    @Override
    public void examine() {}

    @Override
    public void giveUpForNow() {}
}
