package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.LessonGround;
import cx.stewardship.actionplans.domain.Lessons;
import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.analysis.text.Stems;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which departments may meet the same hassle: those that do the same things, and those whose customers already speak of
 * something alike. A theme stands for itself by its name, its definition and the words of two customers; what it means is
 * compared with what the lesson means (cosine of sentence embeddings) or, where there is no model, by the words they share.
 */
@ApplicationScoped
public class SimilarDepartments {

    /**
     * From here on two texts are taken to speak of the same. Looked at for three lessons against all themes of the demo company: the
     * lesson's own theme lies at .82 to .85, unlike ones reach .73. It only ticks a proposal; a person decides.
     */
    static final double ALIKE_BY_MEANING = .74;

    static final double ALIKE_BY_WORDS = .22;
    private static final int THEMES_EACH = 12;
    private static final int QUOTES = 2;
    private static final int KEPT = 4_000;

    private Departments departments;
    private Themes themes;
    private Lessons lessons;
    private @Nullable Embedder embedder;

    /** Vectors of texts; the oldest go first. */
    private final Map<String, float[]> vectors = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param alike whether it is likely enough to be proposed
     * @param theme of that department that is most alike; null when it has none
     * @param likeness 0 to 1, to put them in order
     */
    public record Likeness(
            long department,
            String name,
            String code,
            LessonGround ground,
            String detail,
            @Nullable Long theme,
            double likeness,
            boolean alike)
            implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected SimilarDepartments() {}

    @Inject
    SimilarDepartments(Departments departments, Themes themes, Lessons lessons, Instance<Embedder> embedder) {
        this(departments, themes, lessons, embedder.isResolvable() ? embedder.get() : null);
    }

    SimilarDepartments(Departments departments, Themes themes, Lessons lessons, @Nullable Embedder embedder) {
        this.departments = departments;
        this.themes = themes;
        this.lessons = lessons;
        this.embedder = embedder;
    }

    /** The name of a department. */
    String name(long department) {
        return departments.get(new DepartmentId(department)).name();
    }

    /** All other departments, the most alike first. Only those with a lead can be asked. */
    List<Likeness> to(String text, Set<String> processes, long own) {
        Map<Long, Set<String>> does = lessons.processes();
        List<Likeness> found = new ArrayList<>();
        for (Departments.Department department : departments.all()) {
            if (department.id().value() != own && department.lead() != null) {
                found.add(likeness(
                        text,
                        processes,
                        department,
                        does.getOrDefault(department.id().value(), Set.of())));
            }
        }
        found.sort(Comparator.comparing(Likeness::alike)
                .thenComparing(Likeness::likeness)
                .reversed()
                .thenComparing(Likeness::name));
        return found;
    }

    private Likeness likeness(String text, Set<String> processes, Departments.Department department, Set<String> does) {
        Set<String> shared = new HashSet<>(processes);
        shared.retainAll(does);
        Optional<Nearest> nearest = nearest(text, department.id());
        boolean close = nearest.filter(this::isClose).isPresent();
        double likeness = nearest.map(Nearest::likeness).orElse(0.0);
        Long theme = close ? Long.valueOf(nearest.orElseThrow().theme().id().value()) : null;
        if (!shared.isEmpty()) {
            String detail = String.join(", ", shared.stream().sorted().toList());
            return of(department, LessonGround.PROCESS, detail, theme, Math.min(1, .5 + likeness / 2), true);
        }
        LessonGround ground =
                !close ? LessonGround.CHOSEN : embedder == null ? LessonGround.WORDS : LessonGround.MEANING;
        String detail = close ? nearest.orElseThrow().theme().name() : "";
        return of(department, ground, detail, theme, likeness, close);
    }

    private static Likeness of(
            Departments.Department department,
            LessonGround ground,
            String detail,
            @Nullable Long theme,
            double likeness,
            boolean alike) {
        return new Likeness(
                department.id().value(), department.name(), department.code(), ground, detail, theme, likeness, alike);
    }

    private record Nearest(Themes.Theme theme, double likeness) {}

    private boolean isClose(Nearest nearest) {
        return nearest.likeness() >= (embedder == null ? ALIKE_BY_WORDS : ALIKE_BY_MEANING);
    }

    private Optional<Nearest> nearest(String text, DepartmentId department) {
        return themes.of(department).stream()
                .limit(THEMES_EACH)
                .map(theme -> new Nearest(theme, compare(text, theme)))
                .max(Comparator.comparing(Nearest::likeness));
    }

    private double compare(String text, Themes.Theme theme) {
        String other = theme.name() + ". " + theme.definition();
        if (embedder == null) {
            return byWords(text, other);
        }
        StringBuilder said = new StringBuilder(other);
        themes.quotes(new ThemeId(theme.id().value()), QUOTES)
                .forEach(quote -> said.append(' ').append(quote.text()));
        return cosine(vector(text, embedder), vector(said.toString(), embedder));
    }

    private float[] vector(String text, Embedder model) {
        synchronized (vectors) {
            return vectors.computeIfAbsent(text, model::embed);
        }
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Shared words over the geometric mean of how many each has. */
    static double byWords(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        return shared.size() / Math.sqrt((double) first.size() * second.size());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Stems.of(text));
    }
}
