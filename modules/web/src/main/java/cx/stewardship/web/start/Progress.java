package cx.stewardship.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How far the start has come, for the readiness check and for the sign-in page. */
@Named("starting")
@ApplicationScoped
public class Progress {

    private volatile boolean done;
    private volatile boolean demo;

    void done(boolean withDemo) {
        this.demo = withDemo;
        this.done = true;
    }

    /** Whether migrations and the first start are behind us. */
    public boolean isDone() {
        return done;
    }

    /** Whether this is the demo company, whose sign-ins may be told to everyone. */
    public boolean isDemo() {
        return demo;
    }
}
