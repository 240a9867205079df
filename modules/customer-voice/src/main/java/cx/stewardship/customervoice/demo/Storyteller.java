package cx.stewardship.customervoice.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes sentences into comments: who speaks, what happened, what made it worse, how it feels; no two alike. */
final class Storyteller {

    private static final Pattern SENTENCE = Pattern.compile("(?:^|[.?!] )\\p{Ll}");
    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z0-9]+)}");
    private static final String[] NUMBERS = {"two", "three", "four", "five", "six"};
    private static final String[] WEEKS = {"two", "three", "four", "five", "six", "seven", "eight"};
    private static final String[] ORDINALS = {"second", "third", "fourth"};
    private static final String[] ROOMS = {
        "kitchen",
        "bathroom",
        "bedroom",
        "hall",
        "living room",
        "nursery",
        "study",
        "dining room",
        "spare room",
        "cellar"
    };
    private static final String[] BOILERS = {
        "Alder 24", "Moor 8 heat pump", "Hearth combi", "Alder 30 combi", "old Fenland", "Moor 12", "Hearth 18"
    };
    private static final String[] RELATIVES = {
        "wife",
        "husband",
        "mother",
        "father",
        "daughter",
        "son",
        "sister",
        "neighbour",
        "mother-in-law",
        "brother",
        "aunt"
    };
    private static final String[] WEATHER = {
        "raining sideways",
        "minus four outside",
        "blowing a gale",
        "snowing",
        "foggy and raw",
        "freezing hard",
        "wet and windy"
    };
    private static final String[] WEEKDAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    private static final String[] CODES = {"E-17", "F.28", "A4", "EA 227", "H-03", "Er 9", "L2", "133"};
    private static final String[] HOURS = {
        "8:15", "half past nine", "ten to four", "7:40", "noon", "half past five", "11:20"
    };

    private final Random random;
    private final Map<List<String>, Deque<String>> decks = new HashMap<>();
    private final Map<List<String>, List<String>> orders = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    Storyteller(Random random) {
        this.random = random;
    }

    /** The next of these, in an order of its own; none comes again before at least half of them have been. */
    String deal(List<String> cards) {
        List<String> order = orders.computeIfAbsent(cards, c -> shuffled(new ArrayList<>(c)));
        Deque<String> deck = decks.computeIfAbsent(cards, c -> new ArrayDeque<>(order));
        if (deck.isEmpty()) {
            int half = order.size() / 2;
            shuffled(order.subList(0, half));
            shuffled(order.subList(half, order.size()));
            deck.addAll(order);
        }
        return deck.removeFirst();
    }

    private List<String> shuffled(List<String> cards) {
        Collections.shuffle(cards, random);
        return cards;
    }

    /** One text out of parts, told for the first time. */
    String tell(Supplier<List<String>> parts, LocalDate day, @Nullable String person) {
        String text = "";
        for (int attempt = 0; attempt < 40; attempt++) {
            Map<String, String> facts = new HashMap<>();
            List<String> sentences = new ArrayList<>();
            for (String part : parts.get()) {
                sentences.add(filled(part, facts, day, person));
            }
            text = withSlips(String.join(" ", sentences));
            if (told.add(text)) {
                return text;
            }
        }
        return text;
    }

    private String filled(String sentence, Map<String, String> facts, LocalDate day, @Nullable String person) {
        Matcher slots = SLOT.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (slots.find()) {
            String slot = slots.group(1);
            String fact = facts.get(slot);
            if (fact == null) {
                fact = slot.equals("sum2") ? dearer(facts) : fact(slot, day, person);
                facts.put(slot, fact);
            }
            slots.appendReplacement(filled, Matcher.quoteReplacement(fact));
        }
        slots.appendTail(filled);
        return SENTENCE.matcher(filled).replaceAll(start -> start.group().toUpperCase(Locale.UK));
    }

    /** What it came to in the end: between 5 and 20 per cent more than was said. */
    private String dearer(Map<String, String> facts) {
        int said = Integer.parseInt(facts.getOrDefault("sum", "4,180").replace(",", ""));
        return String.format(Locale.UK, "%,d", said + 10 * Math.max(3, said * (5 + random.nextInt(16)) / 1000));
    }

    private String fact(String slot, LocalDate day, @Nullable String person) {
        return switch (slot) {
            case "d" -> "the " + ordinal(1 + random.nextInt(28));
            case "wd" -> one(WEEKDAYS);
            case "month" ->
                day.minusMonths(1 + random.nextInt(5)).format(DateTimeFormatter.ofPattern("MMMM", Locale.UK));
            case "sum" -> String.format(Locale.UK, "%,d", 10 * (48 + random.nextInt(420)));
            case "small" ->
                String.format(Locale.UK, "%d.%s", 12 + random.nextInt(110), random.nextBoolean() ? "50" : "80");
            case "n" -> one(NUMBERS);
            case "nC" -> capital(one(NUMBERS));
            case "w" -> one(WEEKS);
            case "wC" -> capital(one(WEEKS));
            case "ord" -> one(ORDINALS);
            case "big" -> Integer.toString(22 + random.nextInt(26));
            case "age" -> Integer.toString(71 + random.nextInt(20));
            case "t" -> one(HOURS);
            case "temp" -> Integer.toString(11 + random.nextInt(5));
            case "room" -> one(ROOMS);
            case "boiler" -> one(BOILERS);
            case "who" -> one(RELATIVES);
            case "weather" -> one(WEATHER);
            case "code" -> one(CODES);
            case "p" -> person == null ? "your colleague" : person;
            case "pm" -> person == null ? "Your colleague" : formal(person);
            default -> throw new IllegalStateException(slot);
        };
    }

    private String formal(String person) {
        return random.nextInt(3) == 0
                ? person
                : person.substring(0, person.indexOf(' ') < 0 ? person.length() : person.indexOf(' '));
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String ordinal(int day) {
        if (day >= 11 && day <= 13) {
            return day + "th";
        }
        return day
                + switch (day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** A few people type in a hurry. */
    private String withSlips(String text) {
        int chance = random.nextInt(100);
        if (chance < 3 && text.length() > 30) {
            int at = 5 + random.nextInt(text.length() - 12);
            if (Character.isLowerCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at + 1))) {
                return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            }
        }
        if (chance >= 3 && chance < 6) {
            return text.toLowerCase(Locale.UK);
        }
        return text;
    }
}
