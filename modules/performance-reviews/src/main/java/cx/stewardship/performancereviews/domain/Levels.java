package cx.stewardship.performancereviews.domain;

import java.io.Serializable;
import java.util.List;

/** What can be seen at each of the five levels of a criterion (behaviourally anchored rating scale), from 1 to 5. */
public record Levels(String one, String two, String three, String four, String five) implements Serializable {

    public Levels {
        one = one.strip();
        two = two.strip();
        three = three.strip();
        four = four.strip();
        five = five.strip();
    }

    public static Levels none() {
        return new Levels("", "", "", "", "");
    }

    /** From 1 to 5. */
    public List<String> all() {
        return List.of(one, two, three, four, five);
    }

    public boolean isComplete() {
        return all().stream().noneMatch(String::isBlank);
    }
}
