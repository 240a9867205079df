package cx.stewardship.customervoice.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comments drawn by lot, week by week, of those that were routed without a person: sure ones as well. Whether people leave them where they
 * are says how good routing is.
 */
public interface RoutingSamples {

    /** So many are drawn of a week, if there are as many. */
    int DRAWN = 20;

    /** The same week and the same comments give the same lots. */
    static List<Routed> lots(LocalDate monday, List<Routed> all) {
        List<Routed> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(monday.toEpochDay()));
        return List.copyOf(shuffled.subList(0, Math.min(DRAWN, shuffled.size())));
    }

    /**
     * A comment that columns, rules, names or models had routed to where it began.
     *
     * @param way of the least sure of those that did
     * @param confirmed what a person has said since; null while nobody did
     */
    record Routed(long commentId, RoutedBy way, @Nullable Boolean confirmed, @Nullable String by) {}

    /**
     * One week's figures.
     *
     * @param comments all that occurred in it
     * @param routed of these, how many found where they began without a person
     * @param judged of the sample, how many people have looked at
     * @param confirmed of these, how many were where they belong
     */
    record Week(LocalDate monday, int comments, int routed, int drawn, int judged, int confirmed) {
        public boolean isComplete() {
            return judged == drawn;
        }
    }

    /** What one way of routing was worth, in weeks whose sample was looked at whole. */
    record Way(RoutedBy way, int drawn, int judged, int confirmed) {}

    boolean isDrawn(LocalDate monday);

    /** All of that week that were routed without a person at first, also those that people have sent elsewhere since; by id. */
    List<Routed> routedIn(LocalDate monday);

    void draw(LocalDate monday, int outOf, List<Routed> drawn);

    /** Those that nobody has looked at, the oldest first. */
    List<Long> open(int most);

    long countOpen();

    /** Whether this comment is in a sample that nobody has judged. */
    Optional<RoutedBy> openWay(long commentId);

    /** Of these, those in a sample that nobody has judged. */
    Set<Long> open(Set<Long> commentIds);

    void judge(long commentId, boolean confirmed, String by);

    /** What that person said of it was undone: nobody has looked at it. */
    void unjudge(long commentId, String by);

    /** From that Monday to before the other. */
    List<Week> weeks(LocalDate from, LocalDate before);

    Map<RoutedBy, Way> ways(LocalDate from, LocalDate before);
}
