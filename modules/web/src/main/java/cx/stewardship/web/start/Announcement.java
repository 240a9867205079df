package cx.stewardship.web.start;

import cx.stewardship.shared.text.Texts;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/** Tells whoever started the server where it is, as soon as it can really be reached. */
@ApplicationScoped
public class Announcement {

    private static final Logger LOG = Logger.getLogger(Announcement.class.getName());
    private static final String ENDPOINT = "WebSphere:feature=channelfw,type=endpoint,name=defaultHttpEndpoint";
    private static final int PAUSE_MILLIS = 150;
    private static final int MOST_TRIES = 400;

    private Texts texts;
    private Progress progress;

    @Resource
    private ManagedScheduledExecutorService executor;

    @SuppressWarnings("NullAway.Init")
    protected Announcement() {}

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Announcement(Texts texts, Progress progress) {
        this.texts = texts;
        this.progress = progress;
    }

    void whenReachable() {
        tryLater(MOST_TRIES);
    }

    private void tryLater(int tries) {
        Callable<Boolean> attempt = () -> announce(tries);
        executor.schedule(attempt, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private boolean announce(int tries) {
        int port = port();
        if (port > 0 && reachable(port)) {
            print(port);
            return true;
        }
        if (tries > 0) {
            tryLater(tries - 1);
        }
        return false;
    }

    @SuppressWarnings("SystemOut") // it is for the person at the terminal, not for the log
    private void print(int port) {
        StringBuilder block = new StringBuilder("\n");
        line(block, texts.get(Locale.ENGLISH, "web.start.ready", "http://localhost:" + port + "/"));
        if (progress.isDemo()) {
            line(block, texts.get(Locale.ENGLISH, "web.start.demo", DemoSignIns.PASSWORD));
            for (DemoSignIns.DemoSignIn signIn : new DemoSignIns().getAll()) {
                line(block, String.format("    %-8s %s", signIn.name(), texts.get(Locale.ENGLISH, signIn.role())));
            }
        }
        System.out.println(block);
    }

    private static void line(StringBuilder block, String text) {
        block.append("  ").append(text).append('\n');
    }

    private static int port() {
        try {
            Object port = ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(ENDPOINT), "Port");
            return port instanceof Integer number ? number : 0;
        } catch (JMException e) {
            LOG.log(Level.FINE, "The address of the server is not known yet", e);
            return 0;
        }
    }

    private static boolean reachable(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PAUSE_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
