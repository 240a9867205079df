package cx.stewardship.jobdescriptions.application;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.JobVersion;
import cx.stewardship.jobdescriptions.domain.Wording;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two versions of a description, statement by statement and word by word. */
public record Comparison(long job, String title, int from, int to, List<Line> lines) implements Serializable {

    public enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** A run of words that stayed, came or went; only SAME, ADDED and REMOVED occur. */
    public record Piece(Change change, String words) implements Serializable {}

    /** @param gained whether it says only now which customer is better off; {@code lost}: no longer */
    public record Line(int place, Change change, List<Piece> pieces, boolean gained, boolean lost)
            implements Serializable {}

    static Comparison of(Job job, JobVersion from, JobVersion to) {
        List<Line> lines = new ArrayList<>();
        for (Wording now : to.wordings()) {
            lines.add(from.find(now.statement().id())
                    .map(then -> changed(then, now))
                    .orElseGet(() -> line(now.place(), Change.ADDED, now.text())));
        }
        for (Wording then : from.wordings()) {
            if (to.find(then.statement().id()).isEmpty()) {
                lines.add(line(then.place(), Change.REMOVED, then.text()));
            }
        }
        return new Comparison(job.id(), job.title(), from.number(), to.number(), lines);
    }

    /** How many statements are not as they were. */
    public long changes() {
        return lines.stream().filter(line -> line.change() != Change.SAME).count();
    }

    private static Line line(int place, Change change, String text) {
        return new Line(place, change, List.of(new Piece(change, text)), false, false);
    }

    private static Line changed(Wording then, Wording now) {
        List<Piece> pieces = words(then.text(), now.text());
        boolean same = then.text().equals(now.text());
        return new Line(
                now.place(),
                same ? Change.SAME : Change.CHANGED,
                pieces,
                now.inContext() && !then.inContext(),
                then.inContext() && !now.inContext());
    }

    /** The words that stayed, went and came, in reading order. */
    static List<Piece> words(String then, String now) {
        List<String> old = Arrays.asList(then.strip().split("\\s+"));
        List<String> young = Arrays.asList(now.strip().split("\\s+"));
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            add(pieces, Change.SAME, old.subList(at, delta.getSource().getPosition()));
            if (delta.getType() != DeltaType.INSERT) {
                add(pieces, Change.REMOVED, delta.getSource().getLines());
            }
            if (delta.getType() != DeltaType.DELETE) {
                add(pieces, Change.ADDED, delta.getTarget().getLines());
            }
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Change.SAME, old.subList(at, old.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join(" ", words)));
        }
    }
}
