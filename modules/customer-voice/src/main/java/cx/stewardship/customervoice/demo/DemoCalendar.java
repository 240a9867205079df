package cx.stewardship.customervoice.demo;

import cx.stewardship.customervoice.demo.PhraseBank.Topic;
import cx.stewardship.shared.demo.DemoCompany;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * On which day somebody says something about what. Winter is louder than summer. Three themes follow the story that other
 * chapters tell: weeks −40 to −29 before the last are the weeks before their plans, −28 to −16 those in which they ran.
 */
final class DemoCalendar {

    private static final int WEEKS = 104;
    private static final int COMMENTS = 5_000;

    /** By month: what a heating firm hears in January and in July. */
    private static final double[] SEASON = {1.35, 1.25, 1.1, 0.95, 0.85, 0.78, 0.75, 0.8, 0.95, 1.1, 1.2, 1.3};

    /** Comments a week about what worked: before, while, after. */
    private static final int[] REMINDED_BEFORE = {4, 5, 4, 5, 5, 4};

    private static final int[] REMINDED_WHILE = {4, 4, 3, 4, 3, 3, 3, 2, 3, 2, 2, 2, 1};
    private static final int[] REMINDED_AFTER = {1, 1, 0, 2, 1, 1, 0, 1, 1, 2, 0, 1, 1, 0, 1};
    /** What was tried did not help: of a hundred comments as many as ever. */
    private static final double WAITED = 0.085;

    /** It was stopped, stayed away for a year, and is back. */
    private static final String CAME_BACK = "Dirt left behind";

    /** What one day brings. */
    record Slot(LocalDate day, @Nullable Topic topic, boolean thanks) {}

    private final LocalDate today;
    private final List<Topic> topics;
    private final Random random;
    private final LocalDate lastMonday;

    DemoCalendar(LocalDate today, List<Topic> topics, Random random) {
        this.today = today;
        this.topics = topics;
        this.random = random;
        this.lastMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<Slot> slots() {
        double seasonSum = 0;
        for (int week = -WEEKS; week < 0; week++) {
            seasonSum += season(week);
        }
        List<Slot> slots = new ArrayList<>();
        for (int week = -WEEKS; week < 0; week++) {
            week(slots, week, (int) Math.round(COMMENTS * season(week) / seasonSum));
        }
        thisWeek(slots);
        return slots;
    }

    private double season(int week) {
        return SEASON[lastMonday.plusWeeks(week).getMonthValue() - 1];
    }

    private void week(List<Slot> slots, int week, int comments) {
        int left = comments;
        for (Topic topic : topics) {
            int fixed = fixed(topic, week, comments);
            for (int i = 0; i < fixed; i++) {
                slots.add(new Slot(day(week), topic, false));
            }
            left -= fixed;
        }
        int thanks = Math.round(comments * 0.12f);
        for (int i = 0; i < thanks; i++) {
            slots.add(new Slot(day(week), null, true));
        }
        left -= thanks;
        if (week >= -30) {
            int unclear = 2 + random.nextInt(3);
            for (int i = 0; i < unclear; i++) {
                slots.add(new Slot(day(week), null, false));
            }
            left -= unclear;
        }
        for (int i = 0; i < left; i++) {
            slots.add(new Slot(day(week), any(week), false));
        }
    }

    /** The week that has begun: what has come in until today. */
    private void thisWeek(List<Slot> slots) {
        List<Slot> full = new ArrayList<>();
        week(full, 0, (int) Math.round(COMMENTS / (double) WEEKS * season(0)));
        full.stream().filter(slot -> slot.day().isBefore(today)).forEach(slots::add);
    }

    private static int fixed(Topic topic, int week, int comments) {
        return switch (topic.name()) {
            case DemoCompany.THEME_REMINDED -> {
                if (week < -28) {
                    yield REMINDED_BEFORE[Math.floorMod(week, REMINDED_BEFORE.length)];
                }
                yield week < -15
                        ? REMINDED_WHILE[week + 28]
                        : REMINDED_AFTER[Math.floorMod(week + 15, REMINDED_AFTER.length)];
            }
            case DemoCompany.THEME_WAITED -> (int) Math.round(WAITED * comments);
            case CAME_BACK -> {
                if (week < -66) {
                    yield Math.floorMod(week, 4) == 0 ? 1 : 2;
                }
                yield week >= -8 ? 2 : Math.floorMod(week, 13) == 0 ? 1 : 0;
            }
            case DemoCompany.THEME_WRONG_PART -> Math.floorMod(week, 4) == 0 ? 1 : 0;
            case DemoThemes.PAPER -> week < -20 ? 0 : Math.floorMod(week, 3) == 0 ? 2 : 1;
            default -> 0;
        };
    }

    private Topic any(int week) {
        double[] weights =
                topics.stream().mapToDouble(topic -> weight(topic, week)).toArray();
        double at = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return topics.get(i);
            }
        }
        return topics.get(0);
    }

    /** Most go up and down by chance only; a few are rising or new at the end, or have been settled. */
    private static double weight(Topic topic, int week) {
        double factor =
                switch (topic.name()) {
                    case "Cannot pay in instalments online" -> week >= -4 ? 4.2 : week >= -17 ? 0.7 : 0.15;
                    case "Invoice does not match the offer" -> week >= -4 ? 1.9 : 0.9;
                    case "App loses the connection" -> week >= -4 ? 2.4 : 0.8;
                    case "Waited too long on the phone" -> week >= -30 ? 0.6 : 1.2;
                    case "Quote took too long" -> week >= -20 ? 0.35 : 1.1;
                    case "Damage to the house during installation" -> week >= -46 ? 0.25 : 1.6;
                    case "Too loud at night" -> week >= -50 ? 1.1 : 0.4;
                    default -> 1.0;
                };
        return topic.weight() * factor;
    }

    private LocalDate day(int week) {
        int[] days = {0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6};
        return lastMonday.plusWeeks(week).plusDays(days[random.nextInt(days.length)]);
    }

    static String segment(Random random) {
        Map.Entry<String, Integer>[] segments = segments();
        int at = random.nextInt(100);
        for (Map.Entry<String, Integer> each : segments) {
            at -= each.getValue();
            if (at < 0) {
                return each.getKey();
            }
        }
        return "homeowners";
    }

    @SuppressWarnings("unchecked")
    private static Map.Entry<String, Integer>[] segments() {
        return new Map.Entry[] {
            Map.entry("homeowners", 40),
            Map.entry("older customers", 18),
            Map.entry("landlords", 13),
            Map.entry("small businesses", 11),
            Map.entry("tenants", 10),
            Map.entry("new parents", 8)
        };
    }
}
