package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.domain.Router.Decision;
import cx.stewardship.customervoice.domain.RoutingModel.Guess;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says whom a comment concerns where neither its source nor a rule did, by what was learned from earlier comments. A department is
 * named when its chance is {@link #FITS} or more and the next one that is not named lies clearly below; several may be. Else
 * the comment is a question for a person, with the three most likely as proposals. Of a text without words, or in a language that it did not
 * learn, it says nothing.
 */
public final class Learned {

    /** From this chance on a department is named. */
    public static final double FITS = 0.85;

    /** By so much the least likely that is named must be ahead of the most likely that is not. */
    public static final double MARGIN = 0.3;

    /** How many proposals a person gets. */
    public static final int PROPOSED = 3;

    /** Longer texts are looked at up to here: what speaks for a department stands before. */
    public static final int LOOKED_AT = 5_000;

    private static final int MOST_WORDS = 4;
    private static final int SUREST = 99;

    private final Map<ConcernRole, RoutingModel> models;
    private final Set<Long> departments;

    /** @param departments that exist: others are never named */
    public Learned(List<RoutingModel> models, Set<Long> departments) {
        this.models = new EnumMap<>(ConcernRole.class);
        models.forEach(model -> this.models.put(model.facts().role(), model));
        this.departments = Set.copyOf(departments);
    }

    /** A department that a comment may concern, with its chance and the words that speak for it. */
    public record Proposal(long departmentId, double chance, List<String> words) implements Serializable {}

    public boolean isNothing() {
        return models.isEmpty();
    }

    public Optional<RoutingModel> model(ConcernRole role) {
        return Optional.ofNullable(models.get(role));
    }

    /** The newest of the models that it goes by; 0 for none. */
    public long version() {
        return models.values().stream()
                .mapToLong(model -> model.facts().id())
                .max()
                .orElse(0);
    }

    /** Where it may have begun: at most three departments that exist, the most likely first. */
    public List<Proposal> proposals(float[] vector, String text) {
        RoutingModel model = models.get(ConcernRole.ORIGINATED);
        if (model == null || !Legible.isLegible(text)) {
            return List.of();
        }
        String beginning = beginning(text);
        return model.guess(vector, beginning).stream()
                .filter(guess -> departments.contains(guess.departmentId()))
                .limit(PROPOSED)
                .map(guess -> new Proposal(
                        guess.departmentId(), guess.chance(), words(model, guess.departmentId(), beginning)))
                .toList();
    }

    /**
     * Completes what columns, rules and names found. What a column, a rule or a person said stays as it is; a name in the text gives
     * way. Who received a comment is guessed only where it is known where it began. Where it is known who received it but not where it
     * began, it stays with who received it and waits for a person as well.
     */
    public Decision after(Decision found, float[] vector, String text) {
        List<Concern> concerns = new ArrayList<>(found.concerns());
        if (found.waiting()) {
            concerns.removeIf(concern -> concern.how() == RoutedBy.NAME);
        }
        complete(concerns, ConcernRole.ORIGINATED, vector, text);
        boolean began = has(concerns, ConcernRole.ORIGINATED);
        if (began) {
            complete(concerns, ConcernRole.RECEIVED, vector, text);
        }
        return concerns.isEmpty()
                ? found
                : new Decision(concerns, !began && models.containsKey(ConcernRole.ORIGINATED));
    }

    private void complete(List<Concern> concerns, ConcernRole role, float[] vector, String text) {
        boolean said = concerns.stream().anyMatch(c -> c.role() == role && c.how() != RoutedBy.NAME);
        RoutingModel model = models.get(role);
        if (said || model == null || !Legible.isLegible(text)) {
            return;
        }
        List<Concern> named = named(model, role, vector, beginning(text));
        if (!named.isEmpty()) {
            concerns.removeIf(concern -> concern.role() == role);
            concerns.addAll(named);
        }
    }

    private static boolean has(List<Concern> concerns, ConcernRole role) {
        return concerns.stream().anyMatch(concern -> concern.role() == role);
    }

    /** Those that fit; none when it is a question for a person, or when one that fits does not exist any more. */
    private List<Concern> named(RoutingModel model, ConcernRole role, float[] vector, String text) {
        List<Guess> guesses = model.guess(vector, text);
        List<Guess> fitting =
                guesses.stream().filter(guess -> guess.chance() >= FITS).toList();
        if (fitting.isEmpty() || !fitting.stream().allMatch(guess -> departments.contains(guess.departmentId()))) {
            return List.of();
        }
        double least = fitting.get(fitting.size() - 1).chance();
        double next = guesses.size() == fitting.size()
                ? 0
                : guesses.get(fitting.size()).chance();
        if (least - next < MARGIN) {
            return List.of();
        }
        return fitting.stream().map(guess -> concern(model, role, guess, text)).toList();
    }

    private static Concern concern(RoutingModel model, ConcernRole role, Guess guess, String text) {
        String examples = Integer.toString(model.examplesOf(guess.departmentId()));
        List<String> words = words(model, guess.departmentId(), text);
        return new Concern(
                guess.departmentId(),
                role,
                RoutedBy.MODEL,
                null,
                words.isEmpty() ? "voice.why.model.bare" : "voice.why.model",
                words.isEmpty() ? List.of(examples) : List.of(examples, String.join(", ", words)),
                (int) Math.min(SUREST, Math.round(guess.chance() * 100)));
    }

    private static List<String> words(RoutingModel model, long department, String text) {
        List<String> words = model.words(department, text);
        return List.copyOf(words.subList(0, Math.min(MOST_WORDS, words.size())));
    }

    private static String beginning(String text) {
        return text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    }
}
